// The office's clock, which ticks between what the server tells, and the hour where each person is.

import { model, on, tell } from './model.js';

const LOCALE = 'en-GB';
const formats = new Map();
let read = { now: Date.now(), at: performance.now() };

export function set(instant) {
  read = { now: Date.parse(instant), at: performance.now() };
  tell('tick');
}

export const now = () => new Date(read.now + performance.now() - read.at);

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!formats.has(key)) {
    formats.set(key, new Intl.DateTimeFormat(LOCALE, { timeZone: zone, ...options }));
  }
  return formats.get(key);
}

export const time = (date, zone) => format(zone, { hour: '2-digit', minute: '2-digit' }).format(date);

export const weekdayAndTime = (date, zone) =>
  `${format(zone, { weekday: 'short' }).format(date)} ${time(date, zone)}`;

export const shortDate = (date, zone) =>
  `${format(zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(date)}, ${time(date, zone)}`;

export const longDate = (date, zone) =>
  `${format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date)}, ${time(date, zone)}`;

/** A day's own name, the same for two instants of one day there. */
export const day = (date, zone) =>
  format(zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date);

export function dayTitle(date, zone) {
  const title = day(date, zone);
  if (title === day(now(), zone)) {
    return `Today, ${format(zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(date)}`;
  }
  return title;
}

export const city = (zone) => zone.split('/').pop().replaceAll('_', ' ');

let shown = '';

setInterval(() => {
  const minute = time(now(), model.office.zone);
  if (minute !== shown) {
    shown = minute;
    tell('tick');
  }
}, 1000);

on('clock', (clock) => set(clock.now));
