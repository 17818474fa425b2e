import { formatBytes } from '../model';

/**
 * What an importer is told to do.
 *
 * @internal
 */
export interface ImportTask {
  /** `http`, `registry`, `none` (blank), … */
  source: string;
  /** The URL. */
  endpoint: string;
  checksum?: string;
  /** The target's size. */
  bytes: number;
  /** A failure that was asked for, by its row: `F05`. */
  fail?: string;
  /** How long it takes, where that was asked for. */
  seconds?: number;
}

/**
 * How an import goes.
 *
 * @internal
 */
export type ImportOutcome =
  | { ok: true; seconds: number }
  | { ok: false; seconds: number; message: string };

const Gi = 1024 ** 3;
const unknownHost = /(^|\.)(invalid|example)$/;
const missing = /\/404(\/|$)|not-found|does-not-exist|missing\.img$|\/gone[./]/;

/**
 * How large an image becomes on its disk. The URL says so in a part such as
 * `10Gi`; else cloud images are known by their names.
 *
 * @returns bytes
 * @internal
 */
export function imageSize(endpoint: string): number {
  const said = /(?:^|[^0-9a-z])(\d+)Gi(?:[^a-z]|$)/i.exec(endpoint);
  if (said) return Number(said[1]) * Gi;
  if (/windows|win\d/i.test(endpoint)) return 20 * Gi;
  if (/cirros|alpine/i.test(endpoint)) return 0.1 * Gi;
  if (/centos|rhel|rocky|alma/i.test(endpoint)) return 10 * Gi;
  if (/fedora/i.test(endpoint)) return 5 * Gi;
  return 2.2 * Gi;
}

function hostOf(endpoint: string): string {
  try {
    return new URL(endpoint).hostname;
  } catch {
    return '';
  }
}

function httpProblem(endpoint: string, host: string): string | undefined {
  const connect = 'Unable to connect to http data source: ';
  if (unknownHost.test(host)) {
    return `${connect}failed to get HTTP request: Head "${endpoint}": dial tcp: lookup ${host}: no such host`;
  }
  if (/self-signed/.test(host)) {
    return `${connect}failed to get HTTP request: Head "${endpoint}": tls: failed to verify certificate: x509: certificate signed by unknown authority`;
  }
  if (missing.test(endpoint)) {
    return `${connect}expected status code 200, got 404. Status: 404 Not Found`;
  }
  return undefined;
}

function registryProblem(endpoint: string, host: string): string | undefined {
  const process = 'Unable to process data: Failed to read registry image';
  const image = endpoint.replace(/^[a-z-]+:\/\//, '');
  if (unknownHost.test(host)) {
    return `${process}: pinging container registry ${host}: Get "https://${host}/v2/": dial tcp: lookup ${host}: no such host`;
  }
  if (missing.test(endpoint)) {
    return `${process}: reading manifest in ${image}: manifest unknown`;
  }
  if (/(^|[/])private([/:]|$)/.test(image)) {
    return `${process}: reading manifest in ${image}: unauthorized: access to the requested resource is not authorized`;
  }
  if (/(nginx|busybox|httpd|no-disk)/.test(image)) {
    return 'Unable to process data: Unable to transfer source data to scratch space: Failed to find VM disk image file in the container image';
  }
  return undefined;
}

function problemOf(task: ImportTask): string | undefined {
  const { source, endpoint, bytes, fail } = task;
  const host = hostOf(endpoint);
  switch (fail) {
    case 'F01':
      return httpProblem('https://host/404/', host);
    case 'F02':
      return httpProblem(endpoint, 'mirror.invalid');
    case 'F03':
      return registryProblem('docker://registry/not-found', host);
    case 'F04':
      return registryProblem('docker://registry/no-disk', host);
    case 'F05':
      return 'DataVolume too small to contain image';
    default:
  }
  if (source === 'none') return undefined;
  const problem =
    source === 'registry'
      ? registryProblem(endpoint, host)
      : httpProblem(endpoint, host);
  if (problem) return problem;
  const size = imageSize(endpoint);
  if (bytes > 0 && size > bytes) {
    return `Unable to process data: Virtual image size ${size} is larger than the reported available storage ${bytes}. A larger PVC is required.`;
  }
  const sum = task.checksum?.split(':')[1];
  if (fail === 'F06' || (sum && /^0+$/.test(sum))) {
    return `Unable to process data: checksum mismatch: expected ${
      task.checksum || 'sha256:0'
    }, got sha256:5f1a36dc0ea1c4d6f0a0a9a0b0a3f5e1 after ${formatBytes(size)}`;
  }
  return undefined;
}

/**
 * Tells how an import goes. There is no network to try: a host is unknown
 * where its name ends in `.invalid` or `.example`, a path answers 404 where
 * it has `/404/`, `not-found` or `does-not-exist`, ends in `missing.img` or has
 * a file called `gone`, an
 * image is private where a part of its path is `private`, an image is larger
 * than its volume where {@link imageSize} says so, and a checksum of zeros
 * never matches.
 *
 * @internal
 */
export function importOutcome(task: ImportTask): ImportOutcome {
  const message = problemOf(task);
  if (message) return { ok: false, seconds: 1.5, message };
  const usual = task.source === 'none' ? 1.5 : 10;
  return { ok: true, seconds: task.seconds ?? usual };
}
