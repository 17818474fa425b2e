import { ApiObject } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { listAt } from './listAt';

/** What the table of services shows. @internal */
export const serviceCells = {
  external: serviceExternal,
  ports: servicePorts,
};

function serviceExternal(object: ApiObject): string {
  const ingress = listAt(object, 'status', 'loadBalancer', 'ingress')
    .map(each => jsonAt(each, 'ip') ?? jsonAt(each, 'hostname'))
    .filter(Boolean);
  const external = listAt(object, 'spec', 'externalIPs');
  switch (jsonAt(object, 'spec', 'type')) {
    case 'LoadBalancer':
      return [...ingress, ...external].join(',') || '<pending>';
    case 'ExternalName':
      return String(jsonAt(object, 'spec', 'externalName'));
    default:
      return external.join(',') || '<none>';
  }
}

function servicePorts(object: ApiObject): string {
  return (
    listAt(object, 'spec', 'ports')
      .map(port => {
        const nodePort = jsonAt(port, 'nodePort');
        const both = nodePort
          ? `${jsonAt(port, 'port')}:${nodePort}`
          : String(jsonAt(port, 'port'));
        return `${both}/${jsonAt(port, 'protocol')}`;
      })
      .join(',') || '<none>'
  );
}
