import { StatusCause } from '../../../status/ApiError';
import { invalidField, Rule } from '../Rule';

/** SSH keys and passwords: one source and one way in, each. @internal */
export const accessCredentials: Rule = ({ path, spec }) => {
  const has = (source: 'cloudInitNoCloud' | 'cloudInitConfigDrive') =>
    spec.volumes?.some(volume => volume[source]) ?? false;
  return (spec.accessCredentials ?? []).flatMap((credential, index) => {
    const field = `${path}.accessCredentials[${index}]`;
    const causes: StatusCause[] = [];
    const { sshPublicKey, userPassword } = credential;
    if (sshPublicKey) {
      const method = sshPublicKey.propagationMethod ?? {};
      const methodField = `${field}.sshPublicKey.propagationMethod`;
      if (method.noCloud && !has('cloudInitNoCloud')) {
        causes.push(
          invalidField(
            methodField,
            `${field} requires a noCloud volume to exist when the noCloud propagationMethod is in use.`,
          ),
        );
      }
      if (method.configDrive && !has('cloudInitConfigDrive')) {
        causes.push(
          invalidField(
            methodField,
            `${field} requires a configDrive volume to exist when the configDrive propagationMethod is in use.`,
          ),
        );
      }
      if (
        method.qemuGuestAgent &&
        [...(method.qemuGuestAgent.users ?? [])].length === 0
      ) {
        causes.push(
          invalidField(
            `${methodField}.qemuGuestAgent.users`,
            `${field} requires at least one user to be present in the users list`,
          ),
        );
      }
      causes.push(
        ...exactlyOne('sshPublicKey', sshPublicKey.source?.secret, [
          method.noCloud,
          method.configDrive,
          method.qemuGuestAgent,
        ]),
      );
    }
    if (userPassword) {
      causes.push(
        ...exactlyOne('userPassword', userPassword.source?.secret, [
          userPassword.propagationMethod?.qemuGuestAgent,
        ]),
      );
    }
    if (Boolean(sshPublicKey) === Boolean(userPassword)) {
      causes.push(
        invalidField(
          field,
          `${field} must have exactly one access credential type set`,
        ),
      );
    }
    return causes;

    function exactlyOne(
      type: string,
      secret: unknown,
      methods: unknown[],
    ): StatusCause[] {
      return [
        ...(secret
          ? []
          : [
              invalidField(
                `${field}.${type}.source`,
                `${field} must have exactly one source set`,
              ),
            ]),
        ...(methods.filter(Boolean).length === 1
          ? []
          : [
              invalidField(
                `${field}.${type}.propagationMethod`,
                `${field} must have exactly one propagationMethod set`,
              ),
            ]),
      ];
    }
  });
};
