import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StateFolder } from './StateFolder';

const object = (name: string) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: {
    name,
    namespace: 'default',
    uid: name,
    resourceVersion: '7',
    creationTimestamp: '2026-01-01T00:00:00Z',
  },
});

describe('StateFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has what was written when it is opened again', () => {
    const first = StateFolder.open(folder);
    expect(first.version).toBeUndefined();
    first.put('configmaps', object('a'), 7);
    first.put('configmaps', object('b'), 8);
    first.remove('configmaps', object('b'), 9);
    first.settings.set('port', '6443');
    first.close();

    const second = StateFolder.open(folder);
    expect(second.version).toBe(9);
    expect([...second.entries()]).toEqual([['configmaps', object('a')]]);
    expect(second.settings.get('port')).toBe('6443');
    second.close();
  });

  it('keeps nothing of what fails half-way', () => {
    const state = StateFolder.open(folder);
    expect(() =>
      state.atomically(() => {
        state.put('configmaps', object('a'), 7);
        throw new Error('no more');
      }),
    ).toThrow('no more');
    expect([...state.entries()]).toEqual([]);
    expect(state.version).toBeUndefined();
    state.close();
  });

  it('refuses a folder that is in use', () => {
    const state = StateFolder.open(folder);
    expect(() => StateFolder.open(folder)).toThrow(
      `The data folder ${folder} is in use by another sandbox. Stop that one, or use another folder.`,
    );
    state.close();
  });

  it('refuses what another version wrote', () => {
    StateFolder.open(folder).close();
    const database = new DatabaseSync(join(folder, 'sandbox.sqlite'));
    database.exec("UPDATE settings SET value = '99' WHERE name = 'format'");
    database.close();
    expect(() => StateFolder.open(folder)).toThrow(
      `The data folder ${folder} was written by another version of the sandbox (format 99; this one reads 1). Use another folder, or delete this one to begin anew.`,
    );
  });

  it('refuses a file that is no database', () => {
    writeFileSync(join(folder, 'sandbox.sqlite'), 'What is this? '.repeat(100));
    expect(() => StateFolder.open(folder)).toThrow(
      `The data folder ${folder} is broken: sandbox.sqlite is no state of a sandbox (file is not a database). Delete the folder to begin anew.`,
    );
  });

  it('begins anew in a file that was never written', () => {
    writeFileSync(join(folder, 'sandbox.sqlite'), '');
    const state = StateFolder.open(folder);
    expect(state.version).toBeUndefined();
    state.close();
  });

  it('refuses a file of other tables', () => {
    const database = new DatabaseSync(join(folder, 'sandbox.sqlite'));
    database.exec('CREATE TABLE songs (title TEXT)');
    database.close();
    expect(() => StateFolder.open(folder)).toThrow(/is broken/);
  });

  it('says why there can be no folder', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => StateFolder.open(join(file, 'state'))).toThrow(
      /^The data folder .*state cannot be used: ENOTDIR: .*\.$/,
    );
  });
});
