import { parseDocument } from 'yaml';
import { isRecord } from '../../values/isRecord';
import { FindingWord } from '../Finding';

/**
 * What cloud-init will take user data for.
 *
 * @internal
 */
export interface CloudInitReading {
  /** `none` where there is no text, `unknown` where cloud-init would not know what it is. */
  kind: 'none' | 'cloud-config' | 'other' | 'unknown';
  /** Whether the guest fills in Jinja variables first. */
  isTemplate: boolean;
  /** The cloud-config, where it can be read before that. */
  config?: Record<string, unknown>;
  /** Where and why the cloud-config cannot be read; holds none of its text. */
  fault?: FindingWord;
}

const template = /^##\s*template:\s*jinja/i;

// cloud-init's INCLUSION_TYPES_MAP (cloudinit/handlers/__init__.py), MIME
// messages, and what cloudbase-init adds for Windows.
const otherHeaders = [
  '#!',
  '#include',
  '#cloud-config-archive',
  '#cloud-config-jsonp',
  '#upstart-job',
  '#part-handler',
  '#cloud-boothook',
  'content-type:',
  'mime-version:',
  '#ps1',
  '<powershell>',
  '<script>',
  'rem cmd',
];

/**
 * Reads user data as cloud-init does: by its first line.
 *
 * @internal
 */
export function readCloudInit(userData: string): CloudInitReading {
  const text = userData.trimStart();
  if (!text) {
    return { kind: 'none', isTemplate: false };
  }
  const isTemplate = template.test(text);
  const body = isTemplate ? text.slice(lineEnd(text)).trimStart() : text;
  const start = body.slice(0, 80).toLowerCase();
  if (otherHeaders.some(header => start.startsWith(header))) {
    return { kind: 'other', isTemplate };
  }
  const kind = start.startsWith('#cloud-config') ? 'cloud-config' : 'unknown';
  return isTemplate
    ? { kind, isTemplate }
    : { kind, isTemplate, ...readConfig(text) };
}

function readConfig(text: string): Pick<CloudInitReading, 'config' | 'fault'> {
  // cloud-init reads YAML 1.1 (PyYAML), which lets a later key win.
  const document = parseDocument(text, {
    version: '1.1',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [error] = document.errors;
  if (error) {
    const before = text.slice(0, error.pos[0]).split('\n');
    const what = error.code.toLowerCase().replace(/_/g, ' ');
    return {
      fault: { word: 'fault-in-line', params: { what, line: before.length } },
    };
  }
  let config: unknown;
  try {
    config = document.toJS();
  } catch {
    return { fault: { word: 'fault-alias' } };
  }
  if (config === null || config === undefined) {
    return { config: {} };
  }
  return isRecord(config) ? { config } : { fault: { word: 'fault-no-map' } };
}

function lineEnd(text: string): number {
  const end = text.indexOf('\n');
  return end < 0 ? text.length : end;
}
