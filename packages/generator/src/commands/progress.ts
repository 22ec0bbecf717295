import type { Terminal } from './terminal.js';

/** A line on a terminal that says what goes on; nothing where nobody watches. */
export interface Progress {
  /** Says where the work is, if it takes long enough for a person to wonder. */
  readonly tell: (text: () => string) => void;
  /** Takes the line away, before something else is written. */
  readonly clear: () => void;
}

const patience = 400;
const pause = 100;

/** Starts a progress line. */
export function startProgress(terminal: Terminal): Progress {
  let due = performance.now() + patience;
  let shown = false;
  return {
    tell: (text) => {
      const now = performance.now();
      if (!terminal.interactive || now < due) return;
      due = now + pause;
      shown = true;
      terminal.writeTalk(`\r\u001b[K${text()}`);
    },
    clear: () => {
      if (shown) terminal.writeTalk('\r\u001b[K');
      shown = false;
    },
  };
}

const barWidth = 24;

/** A bar that is filled as far as the work is done. */
export function barText(done: number, total: number): string {
  const full = Math.floor((barWidth * done) / total);
  const bar = '#'.repeat(full) + '-'.repeat(barWidth - full);
  const percent = Math.floor((100 * done) / total);
  return `[${bar}] ${percent} %  ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
}
