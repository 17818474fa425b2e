import { sourceOfDataVolume } from '../../describe/parts/dataVolumeSource';
import {
  ImportFailure,
  parseImporterMessage,
} from '../messages/importerMessage';
import { Rule } from '../Rule';
import { importSignals } from '../signals/importSignals';
import { matching } from '../signals/matching';

/**
 * CDI cannot fetch a disk image: the server answers otherwise, is not found,
 * or is not trusted (F01, F02). It tries again for ever; the DataVolume's
 * spec cannot be changed.
 *
 * @internal
 */
export const ImageDownloadFailed: Rule = {
  code: 'ImageDownloadFailed',
  find(context, all) {
    for (const { dataVolume, signals } of importSignals(context, all)) {
      if (dataVolume.spec?.source?.registry) {
        continue;
      }
      const found = matching(signals, {
        text: /unable to connect to (?:http|s3|gcs|imageio) data ?source|expected status code|no such host|x509|connection refused|dial tcp|Get "https?:|HTTP request|timeout|unexpected EOF/i,
      });
      if (found.length > 0) {
        const name = dataVolume.metadata?.name ?? '';
        const url = dataVolume.spec && sourceOfDataVolume(dataVolume.spec);
        const failure = parseImporterMessage(found[0].text);
        return {
          summary: `The disk image of '${name}' cannot be downloaded: ${why(
            failure,
            url ?? 'its source',
          )}.`,
          nextStep: step(failure, name),
          signals: found,
        };
      }
    }
    return undefined;
  },
};

const statusTexts: Record<number, string> = {
  401: 'asks for a sign-in',
  403: 'refuses access',
  404: 'not found',
  410: 'gone',
  429: 'too many requests',
};

function why(failure: ImportFailure, url: string): string {
  switch (failure.kind) {
    case 'status': {
      const words = statusTexts[failure.status];
      return `${url} answers ${failure.status}${words ? ` (${words})` : ''}`;
    }
    case 'host':
      return `the host ${
        failure.host ? `'${failure.host}' ` : ''
      }of ${url} is not known in the cluster`;
    case 'refused':
      return `${url} cannot be reached from the cluster`;
    case 'certificate':
      return `the certificate of ${url} is not trusted`;
    case 'timeout':
      return `${url} does not answer in time`;
    default:
      return `${url} cannot be read`;
  }
}

function step(failure: ImportFailure, name: string): string {
  switch (failure.kind) {
    case 'certificate':
      return `Give the server's certificate authority in a ConfigMap (certConfigMap), and create the VM again: DataVolume '${name}' cannot be changed.`;
    case 'status':
      return failure.status === 401 || failure.status === 403
        ? `Give credentials for the server in a Secret (secretRef), and create the VM again: DataVolume '${name}' cannot be changed.`
        : `Check the image's URL, and create the VM again with the right one: DataVolume '${name}' cannot be changed.`;
    default:
      return `Check the image's URL and that the cluster may reach it; create the VM again where the URL is wrong.`;
  }
}
