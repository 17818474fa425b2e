import { StatusCause } from '../../../status/ApiError';
import { portNameErrors } from '../../../validation/portNameErrors';
import {
  duplicateField,
  invalidField,
  requiredField,
  Rule,
  unsupportedField,
} from '../Rule';

const models = [
  'e1000',
  'e1000e',
  'igb',
  'ne2k_pci',
  'pcnet',
  'rtl8139',
  'virtio',
];

/** Names, models, addresses and ports of interfaces. @internal */
export const interfaceFields: Rule = ({ path, spec }) =>
  (spec.domain.devices.interfaces ?? []).flatMap((nic, index) => {
    const field = `${path}.domain.devices.interfaces[${index}]`;
    const network = spec.networks?.find(({ name }) => name === nic.name);
    const causes: StatusCause[] = [];
    if (!/^[A-Za-z0-9_-]+$/.test(nic.name)) {
      causes.push(
        invalidField(
          `${field}.name`,
          'Network interface name can only contain alphabetical characters, numbers, dashes (-) or underscores (_)',
        ),
      );
    }
    if (nic.model && !models.includes(nic.model)) {
      causes.push(
        unsupportedField(
          `${field}.model`,
          `interface ${field}.name uses model ${nic.model} that is not supported.`,
        ),
      );
    }
    if (nic.macAddress) {
      causes.push(...macAddressCauses(field, nic.macAddress));
    }
    if (network?.pod && nic.ports) {
      causes.push(...portCauses(field, nic.ports));
    }
    return causes;
  });

function macAddressCauses(field: string, address: string): StatusCause[] {
  const groups = address.split(/[:-]/);
  if (
    groups.length === 6 &&
    groups.every(group => /^[0-9a-fA-F]{2}$/.test(group))
  ) {
    return [];
  }
  const problem = groups.every(group => /^[0-9a-fA-F]{2}$/.test(group))
    ? `too long MAC address (${address})`
    : `malformed MAC address (${address})`;
  return [
    invalidField(
      `${field}.macAddress`,
      `interface ${field}.name has ${problem}.`,
    ),
  ];
}

function portCauses(
  field: string,
  ports: Array<{ name?: string; port: number; protocol?: string }>,
): StatusCause[] {
  const causes: StatusCause[] = [];
  const names = new Set<string>();
  ports.forEach(({ name }, index) => {
    if (!name) {
      return;
    }
    const nameField = `${field}.ports[${index}].name`;
    if (names.has(name)) {
      causes.push(
        duplicateField(nameField, `Duplicate name of the port: ${name}`),
      );
    }
    if (portNameErrors(name).length > 0) {
      causes.push(invalidField(nameField, `Invalid name of the port: ${name}`));
    }
    names.add(name);
  });
  ports.forEach(({ port, protocol }, index) => {
    const portField = `${field}.ports[${index}]`;
    if (!port) {
      causes.push(requiredField(portField, 'Port field is mandatory.'));
    }
    if (port < 0 || port > 65536) {
      causes.push(
        invalidField(portField, 'Port field must be in range 0 < x < 65536.'),
      );
    }
    if (protocol && protocol !== 'TCP' && protocol !== 'UDP') {
      causes.push(
        invalidField(
          `${portField}.protocol`,
          'Unknown protocol, only TCP or UDP allowed',
        ),
      );
    }
  });
  return causes;
}
