import generated from './generated/schemas.json';
import { mergeHints } from './mergeHints';
import { openApiName } from './openApiName';
import { ListNode, SchemaNode, StructNode } from './SchemaNode';
import { supplements, supplementTypes } from './supplements';
import { valueRules } from './valueRules';

type TypeCode = string | TypeCode[] | { '*': TypeCode };

interface GeneratedType {
  f: Record<string, TypeCode>;
  r?: string[];
}

const types = {
  ...generated.types,
  ...supplementTypes,
} as unknown as Record<string, GeneratedType>;
const kinds = generated.kinds as Record<string, string>;

const objectMeta = 'kuber.IoK8sApimachineryPkgApisMetaV1ObjectMeta';
const any: SchemaNode = { kind: 'any' };
const emptyStruct: SchemaNode = {
  kind: 'struct',
  name: '',
  fields: new Map(),
  required: [],
  atomic: false,
};

/**
 * The schemas of all kinds, linked from the generated description at first
 * use.
 *
 * @internal
 */
export class SchemaCatalog {
  static create(): SchemaCatalog {
    return new SchemaCatalog();
  }

  readonly #structs = new Map<string, StructNode>();
  readonly #roots = new Map<string, StructNode | undefined>();

  private constructor() {}

  /**
   * @returns the schema of a kind; undefined for one that is not described,
   *   whose objects are kept as they are
   */
  of(apiVersion: string, kind: string): StructNode | undefined {
    const key = `${apiVersion}/${kind}`;
    if (!this.#roots.has(key)) {
      this.#roots.set(key, this.#root(key));
    }
    return this.#roots.get(key);
  }

  #root(key: string): StructNode | undefined {
    const type = kinds[key];
    if (!type) {
      return undefined;
    }
    const struct = this.#struct(type);
    // In a custom resource the metadata inside of it are arbitrary, but its
    // own are ObjectMeta.
    return {
      ...struct,
      fields: new Map([
        ...struct.fields,
        ['metadata', this.#struct(objectMeta)],
      ]),
    };
  }

  #struct(type: string): StructNode {
    const known = this.#structs.get(type);
    if (known) {
      return known;
    }
    const name = goName(type);
    const fields = new Map<string, SchemaNode>();
    const struct: StructNode = {
      kind: 'struct',
      name,
      ...(isBuiltIn(type) && { openApiName: openApiName(type) }),
      fields,
      required: types[type].r ?? [],
      atomic:
        mergeHints.atomicTypes.has(name) ||
        (!isBuiltIn(type) && mergeHints.atomicTypes.has(`${name}:kubevirt`)),
    };
    this.#structs.set(type, struct);
    const declared = {
      ...types[type].f,
      ...(isBuiltIn(type)
        ? {}
        : (supplements[name] as Record<string, TypeCode>)),
    };
    for (const [field, code] of Object.entries(declared)) {
      fields.set(
        field,
        withRules(
          this.#node(code, name, field, type),
          `${name}.${field}`,
          type,
        ),
      );
    }
    return struct;
  }

  #node(
    code: TypeCode,
    owner: string,
    field: string,
    ownerType: string,
  ): SchemaNode {
    if (Array.isArray(code)) {
      return this.#list(code[0], owner, field, ownerType);
    }
    if (typeof code === 'object') {
      return {
        kind: 'map',
        values: this.#node(code['*'], owner, field, ownerType),
        atomic: mergeHints.atomicMaps.has(`${owner}.${field}`),
      };
    }
    switch (code) {
      case 'string':
      case 'integer':
      case 'boolean':
      case 'quantity':
      case 'intOrString':
        return { kind: 'scalar', type: code };
      case 'any':
        return any;
      case 'empty':
        return emptyStruct;
      default:
    }
    if (isBuiltIn(ownerType)) {
      return this.#struct(code);
    }
    // KubeVirt's CRDs keep metadata of templates, and the clock, as they are.
    const kept =
      goName(code) === 'ObjectMeta' ||
      (owner === 'DomainSpec' && field === 'clock');
    return kept ? any : this.#struct(code);
  }

  #list(
    items: TypeCode,
    owner: string,
    field: string,
    ownerType: string,
  ): ListNode {
    const path = `${owner}.${field}`;
    const keys = mergeHints.mapLists[path];
    const unkeyed = mergeHints.setLists.has(path) ? 'set' : 'atomic';
    return {
      kind: 'list',
      items: withRules(
        this.#node(items, owner, field, ownerType),
        `${path}[]`,
        ownerType,
      ),
      relation: keys ? 'map' : unkeyed,
      keys: keys ?? [],
      keyDefaults: isBuiltIn(ownerType) ? keyDefaults(path, keys) : {},
    };
  }
}

// What Go's types encode without being set has that for its default.
function keyDefaults(
  path: string,
  keys: readonly string[] = [],
): Record<string, string | number> {
  const numbers = ['containerPort', 'port'];
  const zero = (key: string) => (numbers.includes(key) ? 0 : '');
  return path === 'ServiceAccount.secrets'
    ? {}
    : Object.fromEntries(
        keys.map(key => [key, key === 'protocol' ? 'TCP' : zero(key)]),
      );
}

function withRules(
  node: SchemaNode,
  path: string,
  ownerType: string,
): SchemaNode {
  const rules = isBuiltIn(ownerType) ? undefined : valueRules.get(path);
  return rules ? { ...node, rules } : node;
}

function isBuiltIn(type: string): boolean {
  return type.startsWith('kuber.');
}

// kuber.IoK8sApiCoreV1ServicePort, kubev.V1Interface → ServicePort, Interface
function goName(type: string): string {
  return type.replace(
    /^\w+\.(?:(?:Io)?K8s\w*?)?V\d(?:(?:alpha|beta)\d+)?(?=[A-Z])/,
    '',
  );
}
