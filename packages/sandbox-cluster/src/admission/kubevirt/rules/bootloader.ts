import { invalidField, Rule } from '../Rule';
import { kernelBoot } from './kernelBoot';

/** EFI or BIOS, a kernel of its own, and SecureBoot only with SMM. @internal */
export const bootloader: Rule = ({ path, spec }) => {
  const { firmware, features } = spec.domain;
  const { efi, bios } = firmware?.bootloader ?? {};
  const field = `${path}.domain`;
  const secureBoot = efi !== undefined && efi.secureBoot !== false;
  const smm = features?.smm !== undefined && features.smm.enabled !== false;
  return [
    ...(efi && bios
      ? [
          invalidField(
            `${field}.firmware.bootloader`,
            `${field}.firmware.bootloader has both EFI and BIOS configured, but they are mutually exclusive.`,
          ),
        ]
      : []),
    ...kernelBoot(`${field}.firmware.kernelBoot`, firmware?.kernelBoot),
    ...(secureBoot && !smm
      ? [
          invalidField(
            field,
            `${field} has EFI SecureBoot enabled. SecureBoot requires SMM, which is currently disabled.`,
          ),
        ]
      : []),
  ];
};
