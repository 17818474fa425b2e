import type {
  V1CloudInitNoCloudSource,
  V1Volume,
} from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../../status/ApiError';
import { invalidField } from '../Rule';

const MAX_BYTES = 2048;

/**
 * What is wrong with the cloud-init data of a volume: too much, too many
 * sources, or none.
 *
 * @internal
 */
export function cloudInitCauses(
  field: string,
  volume: V1Volume,
): StatusCause[] {
  return (['cloudInitNoCloud', 'cloudInitConfigDrive'] as const)
    .filter(type => volume[type])
    .slice(0, 1)
    .flatMap(type => sourceCauses(`${field}.${type}`, type, volume[type]!));
}

function sourceCauses(
  field: string,
  type: string,
  source: V1CloudInitNoCloudSource,
): StatusCause[] {
  const causes: StatusCause[] = [];
  const user = measure('userData', source.userDataBase64, source.userData);
  const network = measure(
    'networkData',
    source.networkDataBase64,
    source.networkData,
  );
  const userSources = user.sources + Number(Boolean(source.secretRef?.name));
  const networkSources =
    network.sources + Number(Boolean(source.networkDataSecretRef?.name));
  if (userSources > 1) {
    causes.push(
      invalidField(field, `${field} must have only one userdatasource set.`),
    );
  }
  if (user.bytes > MAX_BYTES) {
    causes.push(
      invalidField(
        field,
        `${field} userdata exceeds ${MAX_BYTES} byte limit. Should use UserDataSecretRef for larger data.`,
      ),
    );
  }
  causes.push(...network.causes);
  if (networkSources > 1) {
    causes.push(
      invalidField(
        field,
        `${field} must have only one networkdata source set.`,
      ),
    );
  }
  if (network.bytes > MAX_BYTES) {
    causes.push(
      invalidField(
        field,
        `${field} networkdata exceeds ${MAX_BYTES} byte limit. Should use NetworkDataSecretRef for larger data.`,
      ),
    );
  }
  if (userSources === 0 && networkSources === 0) {
    causes.push(
      invalidField(
        field,
        `${field} must have at least one userdatasource or one networkdatasource set.`,
      ),
    );
  }
  return [...user.causes, ...causes];

  function measure(name: string, encoded?: string, plain?: string) {
    const valid = !encoded || isBase64(encoded);
    const base64Field = `${field}.${name}Base64`;
    return {
      sources: Number(Boolean(encoded)) + Number(Boolean(plain)),
      bytes: plain
        ? Buffer.byteLength(plain)
        : Buffer.from(encoded ?? '', 'base64').length,
      causes: valid
        ? []
        : [
            invalidField(
              base64Field,
              `${base64Field}.${type}.${name}Base64 is not a valid base64 value.`,
            ),
          ],
    };
  }
}

function isBase64(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}
