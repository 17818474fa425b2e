import { importRule } from '../importRule';
import {
  ImportFailure,
  parseImporterMessage,
} from '../messages/importerMessage';
import { matching } from '../signals/matching';

/**
 * CDI cannot fetch a disk image: the server answers otherwise, is not found, or
 * is not trusted. CDI tries again for ever.
 *
 * @internal
 */
export const ImageDownloadFailed = importRule({
  code: 'ImageDownloadFailed',
  shows: ({ spec, signals }) =>
    spec.source?.registry
      ? []
      : matching(signals, {
          text: /unable to connect to \S+ data ?source|expected status code|no such host|x509|certificate|connection (?:refused|reset)|dial tcp|(?:Get|Head) "https?:|HTTP request|i\/o timeout|deadline exceeded|unexpected EOF|no route to host|TLS handshake/i,
        }),
  tell({ name, source }, [{ text }]) {
    const failure = parseImporterMessage(text);
    const why = reason(failure, source);
    return {
      summary: `The image of disk '${name}' cannot be downloaded: ${why}.`,
      nextStep: step(failure),
    };
  },
});

const statusTexts: Record<number, string> = {
  401: 'sign-in needed',
  403: 'access refused',
  404: 'not found',
  410: 'gone',
  429: 'too many requests',
};

function reason(failure: ImportFailure, url: string): string {
  switch (failure.kind) {
    case 'status': {
      const words = statusTexts[failure.status];
      return `${url} answers ${failure.status}${words ? ` (${words})` : ''}`;
    }
    case 'host': {
      const host = failure.host ? ` '${failure.host}'` : '';
      return `the cluster does not find the host${host} of ${url}`;
    }
    case 'refused':
      return `the cluster does not reach ${url}`;
    case 'certificate':
      return `the certificate of ${url} is not trusted`;
    case 'broken-off':
      return `the download from ${url} broke off`;
    case 'timeout':
      return `${url} does not answer in time`;
    default:
      return `${url} cannot be read`;
  }
}

// A DataVolume's spec cannot be changed (CDI's webhook: "Cannot update
// DataVolume Spec"), so every other source means another VM.
function step(failure: ImportFailure): string {
  switch (failure.kind) {
    case 'certificate':
      return "Create the VM again with the server's certificate authority in a ConfigMap that `certConfigMap` names.";
    case 'status':
      return failure.status === 401 || failure.status === 403
        ? 'Create the VM again with the credentials of the server in a Secret that `secretRef` names.'
        : 'Check the URL, and create the VM again with the right one.';
    default:
      return 'Check the URL, and whether the cluster may reach it; with another URL, create the VM again.';
  }
}
