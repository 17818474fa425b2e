/**
 * One event of a `text/event-stream`.
 *
 * @internal
 */
export interface ServerSentEvent {
  /** The event's type; `message` where the server names none. */
  event: string;
  data: string;
}

/**
 * Reads `text/event-stream` piece by piece, however the pieces are cut, as
 * the HTML standard says it ("Server-sent events", section 9.2.6). `id` and
 * `retry` are left out: the server sends whole states, so nothing is missed
 * by starting again, and when to do so is decided here.
 *
 * @internal
 */
export class EventStreamParser {
  static create(): EventStreamParser {
    return new EventStreamParser();
  }

  #rest = '';
  #event = '';
  #data: string[] = [];
  #atStart = true;

  private constructor() {}

  /**
   * @param text - the next piece
   * @returns the events that it completes, in order
   */
  push(text: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    for (const line of this.#lines(text)) {
      if (line === '') {
        const event = this.#dispatch();
        if (event) {
          events.push(event);
        }
      } else {
        this.#field(line);
      }
    }
    return events;
  }

  #lines(text: string): string[] {
    this.#rest += text;
    if (this.#atStart && this.#rest !== '') {
      this.#rest = this.#rest.replace(/^\uFEFF/, '');
      this.#atStart = false;
    }
    // A carriage return at the very end may be the first half of a CRLF.
    const complete = this.#rest.endsWith('\r')
      ? this.#rest.slice(0, -1)
      : this.#rest;
    const lines = complete.split(/\r\n|\r|\n/);
    const open = lines.pop() ?? '';
    this.#rest = open + this.#rest.slice(complete.length);
    return lines;
  }

  #field(line: string) {
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') {
      this.#event = value;
    } else if (name === 'data') {
      this.#data.push(value);
    }
  }

  #dispatch(): ServerSentEvent | undefined {
    const event = this.#data.length
      ? { event: this.#event || 'message', data: this.#data.join('\n') }
      : undefined;
    this.#event = '';
    this.#data = [];
    return event;
  }
}
