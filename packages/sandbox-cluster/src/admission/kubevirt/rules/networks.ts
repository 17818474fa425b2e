import { jsonAt } from '../../../objects/json';
import { duplicateField, invalidField, requiredField, Rule } from '../Rule';

/** At most one pod network, and one source for each network. @internal */
export const networks: Rule = ({ path, spec }) => {
  const all = spec.networks ?? [];
  const pods = all.filter(network => network.pod);
  // The types call the field _default.
  const defaults = all.filter(network => jsonAt(network, 'multus', 'default'));
  return [
    ...(pods.length > 1
      ? [
          duplicateField(
            `${path}.interfaces`,
            `more than one interface is connected to a pod network in ${path}.interfaces`,
          ),
        ]
      : []),
    ...(defaults.length > 1
      ? [
          invalidField(
            `${path}.networks`,
            'Multus CNI should only have one default network',
          ),
        ]
      : []),
    ...(pods.length > 0 && defaults.length > 0
      ? [
          invalidField(
            `${path}.networks`,
            'Pod network cannot be defined when Multus default network is defined',
          ),
        ]
      : []),
    ...all.flatMap(({ pod, multus }, index) => {
      const field = `${path}.networks[${index}]`;
      if (!pod && !multus) {
        return [requiredField(field, 'should have a network type')];
      }
      return pod && multus
        ? [requiredField(field, 'should have only one network type')]
        : [];
    }),
    ...all
      .flatMap(({ multus }, index) =>
        multus && !multus.networkName
          ? [
              requiredField(
                `${path}.networks[${index}]`,
                'CNI delegating plugin must have a networkName',
              ),
            ]
          : [],
      )
      .slice(0, 1),
  ];
};
