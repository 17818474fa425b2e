import { duplicateField, invalidField, requiredField, Rule } from '../Rule';

/** Interfaces and networks belong together one to one, by name. @internal */
export const interfacesAndNetworks: Rule = ({ path, spec }) => {
  const networks = spec.networks ?? [];
  const interfaces = spec.domain.devices.interfaces ?? [];
  const repeated = (list: Array<{ name: string }>, index: number) =>
    list.findIndex(({ name }) => name === list[index].name) < index;
  const nicField = (index: number) =>
    `${path}.domain.devices.interfaces[${index}].name`;
  return [
    ...networks.flatMap(({ name }, index) =>
      repeated(networks, index)
        ? [
            duplicateField(
              `${path}.networks[${index}].name`,
              `Network with name ${JSON.stringify(
                name,
              )} already exists, every network must have a unique name`,
            ),
          ]
        : [],
    ),
    ...networks.flatMap(({ name }, index) =>
      interfaces.some(nic => nic.name === name)
        ? []
        : [
            requiredField(
              `${path}.networks[${index}].name`,
              `${path}.networks[${index}].name '${name}' not found.`,
            ),
          ],
    ),
    ...interfaces.flatMap((_, index) =>
      repeated(interfaces, index)
        ? [
            duplicateField(
              nicField(index),
              'Only one interface can be connected to one specific network',
            ),
          ]
        : [],
    ),
    ...interfaces.flatMap(({ name }, index) =>
      networks.some(network => network.name === name)
        ? []
        : [
            invalidField(
              nicField(index),
              `${nicField(index)} '${name}' not found.`,
            ),
          ],
    ),
  ];
};
