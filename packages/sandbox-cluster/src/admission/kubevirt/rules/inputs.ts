import { invalidField, Rule } from '../Rule';

const threadPolicies = ['shared', 'auto', 'supplementalPool'];

/** Input devices, and the threads that do input and output. @internal */
export const inputs: Rule = ({ path, spec }) => {
  const { devices, ioThreadsPolicy, ioThreads } = spec.domain;
  const base = `${path}.domain`;
  return [
    ...(devices.inputs ?? []).flatMap(({ bus, type }, index) => {
      const field = `${base}.devices.inputs[${index}]`;
      return [
        ...(!bus || ['virtio', 'usb'].includes(bus)
          ? []
          : [
              invalidField(
                `${field}.bus`,
                'Input device can have only virtio or usb bus.',
              ),
            ]),
        ...(type === 'tablet'
          ? []
          : [
              invalidField(
                `${field}.type`,
                'Input device can have only tablet type.',
              ),
            ]),
      ];
    }),
    ...(ioThreadsPolicy === undefined ||
    threadPolicies.includes(ioThreadsPolicy)
      ? []
      : [
          invalidField(
            `${base}.ioThreadsPolicy`,
            `Invalid IOThreadsPolicy (${ioThreadsPolicy})`,
          ),
        ]),
    ...(ioThreadsPolicy === 'supplementalPool' &&
    !((ioThreads?.supplementalPoolThreadCount ?? 0) >= 1)
      ? [
          invalidField(
            `${base}.ioThreads.count`,
            'the number of iothreads needs to be set and positive for the dedicated policy',
          ),
        ]
      : []),
  ];
};
