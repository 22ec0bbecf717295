const shape = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/;

/** Whether a text is an IPv4 address: four numbers from 0 to 255, without leading zeros. */
export function isIpv4(text: string): boolean {
  return shape.test(text);
}
