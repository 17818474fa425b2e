import { TimelineEntry } from '../view';
import { viewOf } from './explained';
import { Machine } from './machine';

/** A part of a life, and what the timeline tells of it. */
export interface Story {
  what: string;
  /** With whole seconds, as clusters have them. */
  where: Machine;
  /** Newest first. */
  told: string[];
}

/** Nothing but what a test says of it. */
const bare: Machine = {
  vm: { creationTimestamp: undefined },
  instanceMeta: { creationTimestamp: undefined },
  vmConditions: [],
  conditions: [],
};

/** The timeline of what a test says, and of nothing else. */
export function timelineOf(where: Machine): TimelineEntry[] {
  return viewOf({ ...bare, ...where }).timeline;
}

/** An entry as a line of text. */
export function lineOf(entry: TimelineEntry): string {
  const { at, type, kind, name, reason, message, count } = entry;
  const words = message && `: ${message}`;
  const often = count > 1 ? ` (${count} times)` : '';
  const time = at.slice(11, 19);
  return `${time} ${type} ${kind} ${name} ${reason}${words}${often}`;
}

/** What the timeline tells of a story, to be compared with its row. */
export function toldOf({ where }: Story): string[] {
  return timelineOf(where).map(lineOf);
}
