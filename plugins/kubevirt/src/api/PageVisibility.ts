/**
 * Whether somebody can see the page, and waits that know about it.
 *
 * @internal
 */
export class PageVisibility {
  static create(page: Document = document): PageVisibility {
    return new PageVisibility(page);
  }

  readonly #page: Document;

  private constructor(page: Document) {
    this.#page = page;
  }

  get hidden(): boolean {
    return this.#page.visibilityState === 'hidden';
  }

  /** Resolves when the page is visible, at once if it is, or at the abort. */
  async shown(signal: AbortSignal): Promise<void> {
    while (this.hidden && !signal.aborted) {
      await this.#change(signal);
    }
  }

  /**
   * Waits for a time, but no longer than until the page is shown again or the
   * browser is back online: both are good moments to try again.
   */
  async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    await this.#change(signal, milliseconds);
  }

  /**
   * Calls back once the page has been hidden for a time without a break.
   *
   * @returns a function that ends the wait
   */
  onHidden(milliseconds: number, callback: () => void): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = this.hidden ? setTimeout(callback, milliseconds) : undefined;
    };
    look();
    this.#page.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      this.#page.removeEventListener('visibilitychange', look);
    };
  }

  #change(signal: AbortSignal, milliseconds?: number): Promise<void> {
    const view = this.#page.defaultView;
    return new Promise(resolve => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const done = () => {
        clearTimeout(timer);
        this.#page.removeEventListener('visibilitychange', done);
        view?.removeEventListener('online', done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      if (signal.aborted) {
        resolve();
        return;
      }
      if (milliseconds !== undefined) {
        timer = setTimeout(done, milliseconds);
      }
      this.#page.addEventListener('visibilitychange', done);
      view?.addEventListener('online', done);
      signal.addEventListener('abort', done);
    });
  }
}
