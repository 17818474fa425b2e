import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** A provider that does nothing but hand its connection out. */
export class Connected implements EntityProvider {
  readonly #name: string;
  #connection?: EntityProviderConnection;

  static create(name: string): Connected {
    return new Connected(name);
  }

  private constructor(name: string) {
    this.#name = name;
  }

  getProviderName(): string {
    return this.#name;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    this.#connection = connection;
  }

  get connection(): EntityProviderConnection {
    if (!this.#connection) {
      throw new Error(`${this.#name} is not connected yet`);
    }
    return this.#connection;
  }
}
