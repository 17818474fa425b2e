/**
 * Findings about the machine itself: name, size, devices, network, place.
 *
 * @internal
 */
export const ofMachine = {
  'finding.name.empty': 'There is no name.',
  'findingAdvice.name.empty':
    "A name has up to 63 lower-case letters, digits and '-', begins with a letter and does not end with '-': {{better}}, for instance.",
  'finding.name.long': 'The name is {{name}}, and has {{length}} characters.',
  'findingAdvice.name.long':
    "A name has up to 63 lower-case letters, digits and '-', begins with a letter and does not end with '-': {{better}}, for instance.",
  'finding.name.wrong':
    'The name is {{name}}, and {{part}} is not allowed in it.',
  'findingAdvice.name.wrong':
    "A name has up to 63 lower-case letters, digits and '-', begins with a letter and does not end with '-': {{better}}, for instance.",
  'finding.name.begin': 'The name is {{name}}, and begins with {{part}}.',
  'findingAdvice.name.begin':
    "A name has up to 63 lower-case letters, digits and '-', begins with a letter and does not end with '-': {{better}}, for instance.",
  'finding.name.end': "The name is {{name}}, and ends with '-'.",
  'findingAdvice.name.end':
    "A name has up to 63 lower-case letters, digits and '-', begins with a letter and does not end with '-': {{better}}, for instance.",
  'finding.namespace': 'The namespace is {{namespace}}, which cannot be one.',
  'findingAdvice.namespace':
    "A namespace has up to 63 lower-case letters, digits and '-', with a letter or digit at both ends.",
  'finding.beyond-chart':
    'The Helm chart knows no such value; it is rendered all the same.',
  'finding.beyond-chart.name':
    'Helm takes names of up to 53 characters, and this one has {{length}}.',
  'finding.helm-merge':
    "Helm would merge this source with the chart's default one and render two, which CDI refuses; here it replaces the default.",
  'findingAdvice.helm-merge': 'Add http: null, so that both do the same.',
  'finding.instancetype-name':
    'The name is {{name}}, which cannot be that of an instance type.',
  'findingAdvice.instancetype-name':
    "Use lower-case letters, digits, '-' and '.', as in u1.medium.",
  'finding.preference-name':
    'The name is {{name}}, which cannot be that of a preference.',
  'findingAdvice.preference-name':
    "Use lower-case letters, digits, '-' and '.', as in windows.2k22.",
  'finding.instancetype-conflict':
    'resources.{{key}} is {{amount}}, but the instance type {{name}} says that already.',
  'findingAdvice.instancetype-conflict':
    'Remove resources.{{key}}, or instancetype.',
  'finding.cpu.none': 'The number of CPUs is {{cpu}}.',
  'findingAdvice.cpu.none': 'Give more than 0, such as 2 or 500m.',
  'finding.cpu.many':
    'The number of CPUs is {{cpu}}, more than a guest can have.',
  'findingAdvice.cpu.many': 'Give a number of CPUs, such as 8.',
  'finding.memory.missing': 'Nothing says how much memory the VM has.',
  'findingAdvice.memory.missing':
    'Give resources.memory: 2Gi, for instance, or an instancetype.',
  'finding.memory.small': 'The memory is {{memory}}, which is {{bytes}}.',
  'findingAdvice.memory.small': 'Give at least 1M, such as 2Gi.',
  'finding.memory.unit': 'The memory is {{memory}}, which is {{bytes}}.',
  'findingAdvice.memory.unit': 'Give at least 1M; did you mean {{meant}}?',
  'finding.resource': 'The amount is {{quantity}}.',
  'findingAdvice.resource': 'Give 0 or more.',
  'finding.reserved-device':
    '{{key}} are rendered from {{place}}, so they cannot be here, too.',
  'findingAdvice.reserved-device': 'Move them to {{place}}.',
  'finding.unknown-device':
    'KubeVirt 1.9 knows no device {{key}}, and may drop it without a word.',
  'finding.unknown-device.near':
    'KubeVirt 1.9 knows no device {{key}}, and may drop it without a word.',
  'findingAdvice.unknown-device.near': 'Did you mean {{near}}?',
  'finding.device.list': '{{kind}} must be a list, but is {{list}}.',
  'findingAdvice.device.list': 'Write a list of maps with name and deviceName.',
  'finding.device.map': 'Must be a map, but is {{device}}.',
  'findingAdvice.device.map': 'Give name and deviceName.',
  'finding.device.resource':
    'The resource name of the device is {{deviceName}}.',
  'findingAdvice.device.resource':
    'Give deviceName as the cluster permits it, such as nvidia.com/GA100_A100_PCIE_40GB.',
  'finding.device-name': "The device's name is {{name}}.",
  'findingAdvice.device-name':
    "Use up to 63 lower-case letters, digits and '-', such as gpu1.",
  'finding.duplicate-device-name':
    'The name {{name}} is that of extraDevices.{{kind}}[{{other}}], too.',
  'findingAdvice.duplicate-device-name':
    'Give each device a name of its own, such as gpu1 and gpu2.',
  'finding.feature-gate.host-devices':
    'Host devices need the feature gate HostDevices in the cluster, which is off by default.',
  'finding.duplicate-port-name':
    'The name {{name}} is that of network.ports[{{other}}], too.',
  'findingAdvice.duplicate-port-name': 'Give each port a name of its own.',
  'finding.duplicate-port':
    '{{port}} is offered by network.ports[{{other}}] already.',
  'findingAdvice.duplicate-port': 'Give each port once.',
  'finding.node-port-refused':
    'A Service of type {{type}} cannot have a nodePort.',
  'findingAdvice.node-port-refused':
    'Set network.serviceType to NodePort or LoadBalancer, or remove nodePort.',
  'finding.port-name.missing':
    'The port has no name, and there is more than one port.',
  'findingAdvice.port-name.missing':
    'Give each port a name, such as ssh or http.',
  'finding.port-name.long':
    "The port's name is {{name}}, which has {{length}} characters.",
  'findingAdvice.port-name.long':
    "Use up to 15 lower-case letters, digits and single '-', with at least one letter and no '-' at the ends.",
  'finding.port-name.characters':
    "The port's name is {{name}}, which holds other characters than lower-case letters, digits and '-'.",
  'findingAdvice.port-name.characters':
    "Use up to 15 lower-case letters, digits and single '-', with at least one letter and no '-' at the ends.",
  'finding.port-name.letter':
    "The port's name is {{name}}, which holds no letter.",
  'findingAdvice.port-name.letter':
    "Use up to 15 lower-case letters, digits and single '-', with at least one letter and no '-' at the ends.",
  'finding.port-name.dashes':
    "The port's name is {{name}}, which begins or ends with '-' or holds '--'.",
  'findingAdvice.port-name.dashes':
    "Use up to 15 lower-case letters, digits and single '-', with at least one letter and no '-' at the ends.",
  'finding.ssh-port':
    'Port 22 is not among the ports, and with the profile chart no other port reaches the guest: neither ssh nor virtctl ssh will work.',
  'findingAdvice.ssh-port':
    'Add { name: ssh, port: 22, protocol: TCP }, or use the profile modern.',
  'finding.network-name.wrong':
    'The name is {{name}}, which cannot be that of an interface.',
  'findingAdvice.network-name.wrong': "Use letters, digits, '-' and '_'.",
  'finding.network-name.taken': 'The name {{name}} is taken already.',
  'findingAdvice.network-name.taken': 'Give each interface a name of its own.',
  'finding.network-name.default':
    'The name {{name}} is taken by the pod network already.',
  'findingAdvice.network-name.default':
    'Give each interface a name of its own.',
  'finding.network-name.network': 'The network is {{networkName}}.',
  'findingAdvice.network-name.network':
    'Name a NetworkAttachmentDefinition: name, or namespace/name.',
  'finding.mac-address': 'The MAC address is {{macAddress}}.',
  'findingAdvice.mac-address':
    'Write six pairs of hexadecimal digits: 02:00:00:ab:cd:ef.',
  'finding.reserved-label': "The label {{key}} is KubeVirt's own.",
  'findingAdvice.reserved-label': 'Remove it.',
  'finding.reserved-label.value':
    "The label {{key}} is {{value}}, but it always is the VM's name.",
  'findingAdvice.reserved-label.value': 'Remove it.',
  'finding.label.key': '{{key}} cannot be the key of a label.',
  'findingAdvice.label.key':
    'Use up to 63 letters, digits, -, _ and ., with a DNS name and / before them where wanted.',
  'finding.label.value': '{{value}} cannot be the value of a label.',
  'findingAdvice.label.value':
    'Use up to 63 letters, digits, -, _ and ., with a letter or digit at both ends.',
  'finding.toleration.seconds':
    'Only a taint with the effect NoExecute is put up with for a while.',
  'findingAdvice.toleration.seconds':
    'Set effect to NoExecute, or remove tolerationSeconds.',
  'finding.toleration.no-key':
    'There is no key, so there is nothing to compare with.',
  'findingAdvice.toleration.no-key':
    'Give the key of the taint, or operator: Exists for any taint.',
  'finding.toleration.key':
    'The key is {{key}}, which cannot be that of a taint.',
  'findingAdvice.toleration.key':
    'Use up to 63 letters, digits, -, _ and ., with a DNS name and / before them where wanted.',
  'finding.toleration.exists':
    'With operator Exists the taint may have any value.',
  'findingAdvice.toleration.exists': 'Remove value, or write operator: Equal.',
  'finding.toleration.value':
    'The value is {{value}}, which cannot be that of a taint.',
  'findingAdvice.toleration.value':
    'Use up to 63 letters, digits, -, _ and ., with a letter or digit at both ends.',
} as const;
