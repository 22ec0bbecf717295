import { digits } from './date.js';

/**
 * Compares two RFC 3339 date-times as instants, to any digit: negative when `left` is earlier,
 * positive when it is later. Works on small integers alone, so that nothing is allocated.
 */
export function compareInstants(left: string, right: string): number {
  if (left === right) return 0;
  const leftMinute = minuteOfDay(left);
  const rightMinute = minuteOfDay(right);
  const leftDay = dayNumber(left) + Math.floor(leftMinute / 1440);
  const rightDay = dayNumber(right) + Math.floor(rightMinute / 1440);
  if (leftDay !== rightDay) return leftDay - rightDay;
  const minutes = mod(leftMinute, 1440) - mod(rightMinute, 1440);
  if (minutes !== 0) return minutes;
  const seconds = digits(left, 17) - digits(right, 17);
  return seconds === 0 ? compareFractions(left, right) : seconds;
}

/** Minutes since midnight in UTC of the local day; below 0 or above 1439 where the offset leads out of it. */
function minuteOfDay(text: string): number {
  const minute = digits(text, 11) * 60 + digits(text, 14);
  const sign = text.charCodeAt(text.length - 6);
  if (sign !== 43 && sign !== 45) return minute;
  const offset = digits(text, text.length - 5) * 60 + digits(text, text.length - 2);
  return sign === 43 ? minute - offset : minute + offset;
}

/** A count of days that rises by one each day, in the Gregorian calendar. */
function dayNumber(text: string): number {
  const month = digits(text, 5);
  // Years begin in March here, so that the leap day is the last of its year.
  const year = digits(text, 0) * 100 + digits(text, 2) - (month < 3 ? 1 : 0);
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leapDays + Math.floor((monthsSinceMarch * 153 + 2) / 5) + digits(text, 8);
}

function compareFractions(left: string, right: string): number {
  for (let index = 20; ; index += 1) {
    const leftDigit = fractionDigit(left, index);
    const rightDigit = fractionDigit(right, index);
    if (leftDigit < 0 && rightDigit < 0) return 0;
    const difference = Math.max(leftDigit, 0) - Math.max(rightDigit, 0);
    if (difference !== 0) return difference;
  }
}

/** The digit of a second's fraction that stands at this place, or -1 past its end. */
function fractionDigit(text: string, index: number): number {
  if (text.charCodeAt(19) !== 46) return -1;
  // An offset has digits too, but a sign stands before them.
  const isUtc = (text.charCodeAt(text.length - 1) | 0x20) === 0x7a;
  const end = text.length - (isUtc ? 1 : 6);
  return index < end ? text.charCodeAt(index) - 48 : -1;
}

function mod(value: number, by: number): number {
  return ((value % by) + by) % by;
}
