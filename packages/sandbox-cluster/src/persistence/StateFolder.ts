import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ApiObject } from '../objects/ApiObject';
import { Journal } from '../storage/Journal';
import { ObjectTable } from '../storage/ObjectTable';
import { Settings } from './Settings';
import { BrokenFile, OtherFormat, StateFolderError } from './StateFolderError';

const FILE = 'sandbox.sqlite';
/** Is raised whenever what is in the file means something else. */
const FORMAT = '1';

const tables = `
  CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE objects (
    resource TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (resource, key)
  );
`;

/**
 * The state of a cluster in a folder, as one SQLite file. What was written is
 * there after the process was killed: the system has it, though it may not
 * be on the disk yet.
 *
 * @internal
 */
export class StateFolder implements Journal {
  /**
   * @param folder - is made where it does not exist
   * @throws StateFolderError where there is something else in it, or another
   *   process uses it
   */
  static open(folder: string): StateFolder {
    // Only who wants it needs a Node that has it.
    const sqlite = process.getBuiltinModule('node:sqlite');
    const path = join(folder, FILE);
    let database: DatabaseSync | undefined;
    try {
      if (!sqlite) {
        throw new Error(`Node ${process.version} has no SQLite; 22.13 has`);
      }
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      database = new sqlite.DatabaseSync(path);
      // It has tokens and the contents of Secrets.
      chmodSync(path, 0o600);
      return new StateFolder(database);
    } catch (error) {
      database?.close();
      throw StateFolderError.of(folder, error);
    }
  }

  readonly #put: StatementSync;
  readonly #remove: StatementSync;
  readonly #setVersion: StatementSync;
  readonly settings: Settings;

  private constructor(private readonly database: DatabaseSync) {
    // The lock is held until the process ends, in whatever way.
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = NORMAL;
      BEGIN IMMEDIATE;
    `);
    this.settings = settingsIn(database);
    const existing = database
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .all();
    if (existing.length === 0) {
      database.exec(tables);
      this.settings.set('format', FORMAT);
    } else if (existing.some(({ name }) => name === 'settings')) {
      this.#check();
    } else {
      throw new BrokenFile('it has other tables');
    }
    database.exec('COMMIT');
    this.#put = database.prepare(
      'INSERT INTO objects VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
    );
    this.#remove = database.prepare(
      'DELETE FROM objects WHERE resource = ? AND key = ?',
    );
    this.#setVersion = database.prepare(
      "INSERT INTO settings VALUES ('version', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    );
  }

  get version(): number | undefined {
    const version = this.settings.get('version');
    return version === undefined ? undefined : Number(version);
  }

  *entries(): Iterable<[string, ApiObject]> {
    const rows = this.database
      .prepare('SELECT resource, body FROM objects')
      .iterate();
    for (const { resource, body } of rows) {
      yield [String(resource), JSON.parse(String(body))];
    }
  }

  put(resource: string, object: ApiObject, version: number): void {
    const key = ObjectTable.key(object.metadata);
    this.atomically(() => {
      this.#put.run(resource, key, JSON.stringify(object));
      this.#setVersion.run(String(version));
    });
  }

  remove(resource: string, object: ApiObject, version: number): void {
    this.atomically(() => {
      this.#remove.run(resource, ObjectTable.key(object.metadata));
      this.#setVersion.run(String(version));
    });
  }

  atomically<T>(write: () => T): T {
    if (this.database.isTransaction) {
      return write();
    }
    this.database.exec('BEGIN');
    try {
      const result = write();
      this.database.exec('COMMIT');
      return result;
    } catch (error) {
      this.database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.database.close();
  }

  #check(): void {
    const format = this.settings.get('format');
    if (format !== FORMAT) {
      throw new OtherFormat(format ?? 'unknown', FORMAT);
    }
    const [found] = this.database.prepare('PRAGMA quick_check').all();
    if (found.quick_check !== 'ok') {
      throw new BrokenFile(String(found.quick_check));
    }
  }
}

function settingsIn(database: DatabaseSync): Settings {
  return {
    get: name =>
      database.prepare('SELECT value FROM settings WHERE name = ?').get(name)
        ?.value as string | undefined,
    set: (name, value) => {
      database
        .prepare('INSERT OR REPLACE INTO settings VALUES (?, ?)')
        .run(name, value);
    },
    delete: name => {
      database.prepare('DELETE FROM settings WHERE name = ?').run(name);
    },
    withPrefix: prefix =>
      database
        .prepare(
          'SELECT name, value FROM settings WHERE substr(name, 1, ?) = ?',
        )
        .all(prefix.length, prefix)
        .map(({ name, value }) => [String(name), String(value)]),
  };
}
