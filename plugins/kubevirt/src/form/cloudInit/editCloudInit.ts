import { Document, isNode, isSeq, Node } from 'yaml';
import { CloudInitForm } from './CloudInitForm';
import { mountOf, readCloudInit, userOf } from './readCloudInit';

const HEADER = '#cloud-config\n';
const SUDO = 'ALL=(ALL) NOPASSWD:ALL';

/**
 * Changes parts of cloud-init text. All else stays: comments, keys that the
 * form does not know, and what it does not show of a user or a mount.
 *
 * @param text - text that `readCloudInit` can read
 * @param changes - the new lists; those that are absent stay
 * @returns the changed text; the same where it cannot be read
 * @internal
 */
export function editCloudInit(
  text: string,
  changes: Partial<CloudInitForm>,
): string {
  const reading = readCloudInit(text.trim() ? text : HEADER);
  if (!reading.ok) {
    return text;
  }
  const { document } = reading;
  const { users, sshKeys, packages, mounts } = changes;
  if (packages) {
    setItems(document, 'packages', packages, { read: itself, write: itself });
  }
  if (sshKeys) {
    setItems(document, 'ssh_authorized_keys', sshKeys, {
      read: itself,
      write: itself,
    });
  }
  if (mounts) {
    setItems(document, 'mounts', mounts, {
      read: mountOf,
      key: ({ device }) => device,
      write: ({ device, mountPoint }) => [
        device,
        mountPoint,
        'auto',
        'defaults,nofail',
        '0',
        '2',
      ],
      update: (node, { mountPoint }) => isSeq(node) && node.set(1, mountPoint),
    });
  }
  if (users) {
    if (users.length > 0 && !document.has('users')) {
      // A list of users without it takes the image's own user away.
      document.set('users', document.createNode(['default']));
    }
    setItems(document, 'users', users, {
      read: userOf,
      key: ({ name }) => name,
      write: ({ name, sshKeys: keys, sudo }) => ({
        name,
        shell: '/bin/bash',
        ...(sudo && { sudo: SUDO }),
        ...(keys.length > 0 && { ssh_authorized_keys: keys }),
      }),
      update: (node, user) => updateUser(document, node, user),
    });
  }
  return printCloudInit(document, text);
}

function itself(item: unknown): string | undefined;
function itself(item: string): string;
function itself(item: unknown) {
  return typeof item === 'string' ? item : undefined;
}

/**
 * Makes a list hold the wanted items, in their order. The nodes of items that
 * stay are kept with their comments, and so are items of a kind that the form
 * does not show.
 */
function setItems<T>(
  document: Document,
  listKey: string,
  wanted: T[],
  kind: {
    read: (item: unknown) => T | undefined;
    write: (item: T) => unknown;
    /** What makes two items the same; they themselves where absent. */
    key?: (item: T) => string;
    update?: (node: Node, item: T) => void;
  },
): void {
  const { read, write, key = String } = kind;
  const list = document.get(listKey);
  const nodes = isSeq(list) ? list.items.filter(isNode) : [];
  const shown = nodes.map(node => ({ node, item: read(node.toJS(document)) }));
  const kept = shown.flatMap(({ node, item }) =>
    item === undefined ? node : [],
  );
  const left = shown.filter(({ item }) => item !== undefined);
  const items = wanted.map(item => {
    const at = left.findIndex(
      each => each.item !== undefined && key(each.item) === key(item),
    );
    const [found] = at >= 0 ? left.splice(at, 1) : [];
    if (!found) {
      return document.createNode(write(item), {
        flow: Array.isArray(write(item)),
      });
    }
    if (JSON.stringify(found.item) !== JSON.stringify(item)) {
      kind.update?.(found.node, item);
    }
    return found.node;
  });
  const all = [...kept, ...items];
  if (all.length === 0) {
    document.delete(listKey);
  } else if (isSeq(list)) {
    list.items = all;
  } else {
    document.set(listKey, document.createNode(all));
  }
}

function updateUser(
  document: Document,
  node: Node,
  { sshKeys, sudo }: CloudInitForm['users'][number],
): void {
  if (!('set' in node)) {
    return;
  }
  const map = node as Node & {
    set(key: string, value: unknown): void;
    delete(key: string): boolean;
    has(key: string): boolean;
  };
  if (sshKeys.length > 0) {
    map.set('ssh_authorized_keys', document.createNode(sshKeys));
  } else {
    map.delete('ssh_authorized_keys');
  }
  if (!sudo) {
    map.delete('sudo');
  } else if (!map.has('sudo')) {
    map.set('sudo', SUDO);
  }
}

/**
 * As the text was written: lists indented or not, brackets padded or not,
 * lines as long as they are. The comment that says what the text is may hang
 * on a key that is gone, so it is put back.
 *
 * @internal
 */
export function printCloudInit(document: Document, before: string): string {
  const text = document.toString({
    lineWidth: 0,
    indentSeq: !/^\w[\w-]*:[ \t]*\n- /m.test(before),
    flowCollectionPadding: !/\[\S/.test(before),
  });
  const content = Object.keys(document.toJS() ?? {}).length
    ? text
    : text.replace(/^(null|\{\})\s*$/m, '');
  if (content.includes('#cloud-config')) {
    return content;
  }
  const [comments] = /^(#.*\n)*/.exec(before) ?? [];
  return `${comments || HEADER}${content}`;
}
