import { type Found, type Pending, schemaPointerOf } from './found.js';

/** An issue that knows the references on the way to its rule. */
export interface Traced extends Pending {
  /** The keywords from the root to the rule, as a pointer that goes on through references. */
  way?: string;
  /** The number of the document that the rule stands in; absent for that of the root. */
  document?: number;
}

/** Tells the issues of a schema by which reference they were come to: its pointer, and where it leads. */
export function through(found: Found, keyword: string, target: string, document = 0): Found {
  return found === undefined ? found : led(found, keyword, target, document);
}

/** Apart, so that compilers take the test for issues into the function that asks. */
function led(found: Traced[], keyword: string, target: string, document: number): Traced[] {
  for (const issue of found) {
    issue.way = keyword + (issue.way ?? schemaPointerOf(issue)).slice(target.length);
    issue.document ??= document;
  }
  return found;
}
