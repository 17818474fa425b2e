import { invalidField, Rule } from '../Rule';

const MAX_SERIAL = 256;

/** Serial number and ACPI tables of the firmware. @internal */
export const firmware: Rule = ({ path, spec }) => {
  const { serial, acpi } = spec.domain.firmware ?? {};
  const field = `${path}.domain.firmware.serial`;
  const tables = `${path}.acpi`;
  return [
    ...(serial && Buffer.byteLength(serial) > MAX_SERIAL
      ? [
          invalidField(
            field,
            `${field} must be less than or equal to ${MAX_SERIAL} in length, if specified`,
          ),
        ]
      : []),
    ...(serial && !/^[A-Za-z0-9_.+-]+$/.test(serial)
      ? [
          invalidField(
            field,
            `${field} must be made up of the following characters [A-Za-z0-9_.+-], if specified`,
          ),
        ]
      : []),
    ...(acpi && !acpi.slicNameRef && !acpi.msdmNameRef
      ? [
          invalidField(
            tables,
            'ACPI was set but no SLIC nor MSDM volume reference was set',
          ),
        ]
      : []),
    ...(['slicNameRef', 'msdmNameRef'] as const).flatMap(key => {
      const name = acpi?.[key];
      const volume = spec.volumes?.find(each => each.name === name);
      if (!name || volume?.secret) {
        return [];
      }
      return [
        invalidField(
          `${tables}.${key}`,
          volume
            ? `${tables} refers to Volume of unsupported type.`
            : `${tables} does not have a matching Volume.`,
        ),
      ];
    }),
  ];
};
