import { StatusCause } from '../../../status/ApiError';
import { invalidField, Rule } from '../Rule';

/** Each interface has one binding, which fits its network. @internal */
export const interfaceBindings: Rule = ({ path, spec }) =>
  (spec.domain.devices.interfaces ?? []).flatMap((nic, index) => {
    const field = `${path}.domain.devices.interfaces[${index}]`;
    const network = spec.networks?.find(({ name }) => name === nic.name);
    const methods = [
      nic.bridge,
      nic.masquerade,
      nic.sriov,
      nic.slirp,
      nic.macvtap,
      nic.passt,
      nic.passtBinding,
      nic.binding,
    ].filter(Boolean);
    const causes: StatusCause[] = [];
    if (methods.length !== 1) {
      causes.push(
        invalidField(
          field,
          `logical ${nic.name} interface must have exactly one binding method or binding plugin`,
        ),
      );
    }
    if (nic.masquerade && !network?.pod) {
      causes.push(
        invalidField(
          `${field}.name`,
          'Masquerade interface only implemented with pod network',
        ),
      );
    }
    if (
      nic.masquerade &&
      nic.macAddress?.toLowerCase() === '02:00:00:00:00:00'
    ) {
      causes.push(
        invalidField(
          `${field}.macAddress`,
          'The requested MAC address is reserved for the in-pod bridge. Please choose another one.',
        ),
      );
    }
    return causes;
  });
