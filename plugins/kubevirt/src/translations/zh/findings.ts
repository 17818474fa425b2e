const NAME_RULE =
  '名称最多 63 个字符，只含小写字母、数字和“-”，以字母开头，不以“-”结尾，例如 {{better}}。';

const PORT_NAME_RULE =
  '请使用最多 15 个小写字母、数字和单个“-”，至少含一个字母，首尾不能是“-”。';

const LABEL_KEY_RULE =
  '最多 63 个字母、数字、-、_ 和 .；需要时可在前面加 DNS 名称和 /。';

const LABEL_VALUE_RULE =
  '最多 63 个字母、数字、-、_ 和 .，首尾须是字母或数字。';

/** Findings about the machine itself. */
const ofMachine = {
  'finding.name.empty': '尚未填写名称。',
  'findingAdvice.name.empty': NAME_RULE,
  'finding.name.long': '名称是 {{name}}，长达 {{length}} 个字符。',
  'findingAdvice.name.long': NAME_RULE,
  'finding.name.wrong': '名称是 {{name}}，其中不允许有 {{part}}。',
  'findingAdvice.name.wrong': NAME_RULE,
  'finding.name.begin': '名称是 {{name}}，却以 {{part}} 开头。',
  'findingAdvice.name.begin': NAME_RULE,
  'finding.name.end': '名称是 {{name}}，却以“-”结尾。',
  'findingAdvice.name.end': NAME_RULE,
  'finding.namespace': '命名空间是 {{namespace}}，这不是有效的名称。',
  'findingAdvice.namespace':
    '命名空间最多 63 个小写字母、数字和“-”，首尾须是字母或数字。',
  'finding.beyond-chart': 'Helm chart 没有这个值；这里仍会按它生成。',
  'finding.beyond-chart.name':
    'Helm 的名称最多 53 个字符，而此名称有 {{length}} 个。',
  'finding.helm-merge':
    'Helm 会把此来源与 chart 的默认来源合并，生成两个来源而被 CDI 拒绝；这里它取代默认来源。',
  'findingAdvice.helm-merge': '加上 http: null，两者的结果便一致。',
  'finding.instancetype-name': '名称是 {{name}}，不能用作实例类型的名称。',
  'findingAdvice.instancetype-name':
    '请使用小写字母、数字、“-”和“.”，例如 u1.medium。',
  'finding.preference-name': '名称是 {{name}}，不能用作偏好配置的名称。',
  'findingAdvice.preference-name':
    '请使用小写字母、数字、“-”和“.”，例如 windows.2k22。',
  'finding.instancetype-conflict':
    'resources.{{key}} 是 {{amount}}，但实例类型 {{name}} 已经规定了它。',
  'findingAdvice.instancetype-conflict':
    '请删除 resources.{{key}} 或 instancetype。',
  'finding.cpu.none': 'CPU 数是 {{cpu}}。',
  'findingAdvice.cpu.none': '请填大于 0 的数，例如 2 或 500m。',
  'finding.cpu.many': 'CPU 数是 {{cpu}}，超过虚拟机所能有的。',
  'findingAdvice.cpu.many': '请填 CPU 的个数，例如 8。',
  'finding.memory.missing': '没有说明虚拟机有多少内存。',
  'findingAdvice.memory.missing':
    '请填写 resources.memory，例如 2Gi，或选择 instancetype。',
  'finding.memory.small': '内存是 {{memory}}，即 {{bytes}}。',
  'findingAdvice.memory.small': '至少 1M，例如 2Gi。',
  'finding.memory.unit': '内存是 {{memory}}，即 {{bytes}}。',
  'findingAdvice.memory.unit': '至少 1M；是否想写 {{meant}}？',
  'finding.resource': '数量是 {{quantity}}。',
  'findingAdvice.resource': '请填 0 或更大的数。',
  'finding.reserved-device': '{{key}} 由 {{place}} 生成，因此不能再写在这里。',
  'findingAdvice.reserved-device': '请移到 {{place}}。',
  'finding.unknown-device':
    'KubeVirt 1.9 没有名为 {{key}} 的设备，可能会悄悄丢弃它。',
  'finding.unknown-device.near':
    'KubeVirt 1.9 没有名为 {{key}} 的设备，可能会悄悄丢弃它。',
  'findingAdvice.unknown-device.near': '是否想写 {{near}}？',
  'finding.device.list': '{{kind}} 须是列表，却是 {{list}}。',
  'findingAdvice.device.list': '请写成列表，每项含 name 和 deviceName。',
  'finding.device.map': '须是映射，却是 {{device}}。',
  'findingAdvice.device.map': '请写明 name 和 deviceName。',
  'finding.device.resource': '设备的资源名称是 {{deviceName}}。',
  'findingAdvice.device.resource':
    '请按集群允许的写法填写 deviceName，例如 nvidia.com/GA100_A100_PCIE_40GB。',
  'finding.device-name': '设备的名称是 {{name}}。',
  'findingAdvice.device-name': '最多 63 个小写字母、数字和“-”，例如 gpu1。',
  'finding.duplicate-device-name':
    '名称 {{name}} 已用于 extraDevices.{{kind}}[{{other}}]。',
  'findingAdvice.duplicate-device-name':
    '请给每个设备不同的名称，例如 gpu1 和 gpu2。',
  'finding.feature-gate.host-devices':
    '主机设备需要集群开启特性门 HostDevices，它默认是关闭的。',
  'finding.duplicate-port-name':
    '名称 {{name}} 已用于 network.ports[{{other}}]。',
  'findingAdvice.duplicate-port-name': '请给每个端口不同的名称。',
  'finding.duplicate-port': '{{port}} 已由 network.ports[{{other}}] 提供。',
  'findingAdvice.duplicate-port': '每个端口只写一次。',
  'finding.node-port-refused': '类型为 {{type}} 的 Service 不能有 nodePort。',
  'findingAdvice.node-port-refused':
    '请把 network.serviceType 设为 NodePort 或 LoadBalancer，或删除 nodePort。',
  'finding.port-name.missing': '端口不止一个，而这个没有名称。',
  'findingAdvice.port-name.missing': '请给每个端口一个名称，例如 ssh 或 http。',
  'finding.port-name.long': '端口的名称是 {{name}}，长达 {{length}} 个字符。',
  'findingAdvice.port-name.long': PORT_NAME_RULE,
  'finding.port-name.characters':
    '端口的名称是 {{name}}，含有小写字母、数字和“-”以外的字符。',
  'findingAdvice.port-name.characters': PORT_NAME_RULE,
  'finding.port-name.letter': '端口的名称是 {{name}}，其中没有字母。',
  'findingAdvice.port-name.letter': PORT_NAME_RULE,
  'finding.port-name.dashes':
    '端口的名称是 {{name}}，以“-”开头或结尾，或含有“--”。',
  'findingAdvice.port-name.dashes': PORT_NAME_RULE,
  'finding.ssh-port':
    '端口中没有 22，而在 profile chart 下只有列出的端口能到达虚拟机：ssh 和 virtctl ssh 都无法使用。',
  'findingAdvice.ssh-port':
    '请添加 { name: ssh, port: 22, protocol: TCP }，或使用 profile modern。',
  'finding.network-name.wrong': '名称是 {{name}}，不能用作网络接口的名称。',
  'findingAdvice.network-name.wrong': '请使用字母、数字、“-”和“_”。',
  'finding.network-name.taken': '名称 {{name}} 已被使用。',
  'findingAdvice.network-name.taken': '请给每个接口不同的名称。',
  'finding.network-name.default': '名称 {{name}} 已用于 Pod 网络。',
  'findingAdvice.network-name.default': '请给每个接口不同的名称。',
  'finding.network-name.network': '网络是 {{networkName}}。',
  'findingAdvice.network-name.network':
    '请写 NetworkAttachmentDefinition 的名称：name 或 namespace/name。',
  'finding.mac-address': 'MAC 地址是 {{macAddress}}。',
  'findingAdvice.mac-address': '请写六组十六进制数字：02:00:00:ab:cd:ef。',
  'finding.reserved-label': '标签 {{key}} 为 KubeVirt 所专用。',
  'findingAdvice.reserved-label': '请删除它。',
  'finding.reserved-label.value':
    '标签 {{key}} 是 {{value}}，但它总是虚拟机的名称。',
  'findingAdvice.reserved-label.value': '请删除它。',
  'finding.label.key': '{{key}} 不能用作标签的键。',
  'findingAdvice.label.key': LABEL_KEY_RULE,
  'finding.label.value': '{{value}} 不能用作标签的值。',
  'findingAdvice.label.value': LABEL_VALUE_RULE,
  'finding.toleration.seconds':
    '只有 effect 为 NoExecute 的污点才能容忍一段时间。',
  'findingAdvice.toleration.seconds':
    '请把 effect 设为 NoExecute，或删除 tolerationSeconds。',
  'finding.toleration.no-key': '没有键，因此无从比较。',
  'findingAdvice.toleration.no-key':
    '请填写污点的键；要容忍任何污点，请写 operator: Exists。',
  'finding.toleration.key': '键是 {{key}}，不能用作污点的键。',
  'findingAdvice.toleration.key': LABEL_KEY_RULE,
  'finding.toleration.exists': 'operator 为 Exists 时，污点可以是任何值。',
  'findingAdvice.toleration.exists': '请删除 value，或写 operator: Equal。',
  'finding.toleration.value': '值是 {{value}}，不能用作污点的值。',
  'findingAdvice.toleration.value': LABEL_VALUE_RULE,
};

/** Findings about disks and what a virtual machine boots from. */
const ofDisks = {
  'finding.two-root-disks':
    '两个根磁盘都已启用：虚拟机从容器磁盘启动，DataVolume 只是第二个普通磁盘。',
  'findingAdvice.two-root-disks':
    '请停用 rootDisk.containerDisk 和 rootDisk.dataVolume 中的一个。',
  'finding.boot-disk-not-kept':
    '虚拟机从容器磁盘启动：写入的内容在虚拟机停止后会丢失。',
  'findingAdvice.boot-disk-not-kept':
    '要保留状态，请使用 rootDisk.dataVolume。',
  'finding.blank-boot-disk': '虚拟机从空磁盘启动，上面没有系统。',
  'findingAdvice.blank-boot-disk':
    '请选择带系统的来源，或添加 device: cdrom 的磁盘以供安装。',
  'finding.nothing-to-boot-from':
    '两个根磁盘都已停用，也没有 volumes.disks，因此没有可启动的磁盘。',
  'findingAdvice.nothing-to-boot-from':
    '请启用 rootDisk.dataVolume 或 rootDisk.containerDisk，或在 volumes.disks 中添加带系统的磁盘。',
  'finding.boot-disk-without-system':
    '虚拟机从第一个磁盘 {{name}} 启动，但它的种类 {{kind}} 不含系统。',
  'findingAdvice.boot-disk-without-system': '请把带系统的磁盘放在第一位。',
  'finding.container-image': '镜像是 {{image}}，这不是镜像的名称。',
  'findingAdvice.container-image': '请写成 registry/repository:tag。',
  'finding.container-image.scheme': '镜像是 {{image}}，这不是镜像的名称。',
  'findingAdvice.container-image.scheme':
    '请写成 registry/repository:tag：{{bare}}。',
  'finding.claim-name': '名称是 {{name}}，不能用作存储声明的名称。',
  'findingAdvice.claim-name': '请使用小写字母、数字、“-”和“.”。',
  'finding.claim-of-root-disk': '{{name}} 也是根磁盘的存储声明的名称。',
  'findingAdvice.claim-of-root-disk':
    '请使用别的存储声明；要从它启动，请停用 rootDisk.dataVolume。',
  'finding.claim-used-twice': '存储声明{{name}} 已用于 {{other}}。',
  'findingAdvice.claim-used-twice':
    '两个磁盘共用一个存储声明会互相破坏；请各用一个。',
  'finding.data-volume-target':
    '根磁盘同时有 pvc 和 storage，它们以两种方式说同一件事。',
  'findingAdvice.data-volume-target':
    '保留 storage，由 CDI 填入最适合该存储类的值；或保留 pvc，它会原样采用。',
  'finding.data-volume-access-modes.none': '存储声明没有访问模式。',
  'findingAdvice.data-volume-access-modes.none':
    '请恰好填写一个，例如 ReadWriteOnce。',
  'finding.data-volume-access-modes.several':
    '存储声明有 {{number}} 个访问模式：{{modes}}。',
  'findingAdvice.data-volume-access-modes.several':
    '请恰好填写一个，例如 ReadWriteOnce。',
  'finding.data-volume-size.missing': '没有说明根磁盘有多大。',
  'findingAdvice.data-volume-size.missing':
    '请填写 resources.requests.storage，例如 3Gi。',
  'finding.data-volume-size.small': '根磁盘的大小是 {{size}}，即 {{bytes}}。',
  'findingAdvice.data-volume-size.small': '至少 1Mi。',
  'finding.data-volume-size.unit': '根磁盘的大小是 {{size}}，即 {{bytes}}。',
  'findingAdvice.data-volume-size.unit': '至少 1Mi；是否想写 {{meant}}？',
  'finding.data-volume-source-ref':
    '种类是 {{kind}}，但来源只能是 DataSource。',
  'findingAdvice.data-volume-source-ref': '请写 DataSource。',
  'finding.data-volume-sources.several':
    '根磁盘有 {{number}} 个来源：{{sources}}。',
  'findingAdvice.data-volume-sources.several': '请只保留一个。',
  'finding.data-volume-sources.none': '根磁盘没有来源。',
  'findingAdvice.data-volume-sources.none':
    '请在 source 下填写一个，例如 http、registry、pvc、snapshot、upload 或 blank。',
  'finding.data-volume-registry.both':
    'registry 来源同时有 url 和 imageStream。',
  'findingAdvice.data-volume-registry.both':
    '请填写 url: docker://registry/repository:tag。',
  'finding.data-volume-registry.neither':
    'registry 来源既没有 url 也没有 imageStream。',
  'findingAdvice.data-volume-registry.neither':
    '请填写 url: docker://registry/repository:tag。',
  'finding.data-volume-registry.stream':
    '只有 pullMethod: node 才支持 imageStream。',
  'findingAdvice.data-volume-registry.stream': '请把 pullMethod 设为 node。',
  'finding.data-volume-incomplete': 'CDI 拒绝没有 {{field}} 的 {{kind}} 来源。',
  'findingAdvice.data-volume-incomplete': '请填写 {{field}}。',
  'finding.data-volume-url': '地址是 {{url}}，不适用于 {{kind}}。',
  'findingAdvice.data-volume-url': '请以 {{schemes}} 之一开头，并写明主机。',
  'finding.data-volume-checksum': '校验和是 {{checksum}}。',
  'findingAdvice.data-volume-checksum':
    '请写成“算法:十六进制摘要”，算法为 md5、sha1、sha256 或 sha512。',
  'finding.disk-name': '名称是 {{name}}，不能用作磁盘的名称。',
  'findingAdvice.disk-name':
    '最多 63 个小写字母、数字和“-”，首尾须是字母或数字。',
  'finding.duplicate-disk-name': '名称 {{name}} 已用于 {{other}}。',
  'findingAdvice.duplicate-disk-name': '请给每个磁盘和文件系统不同的名称。',
  'finding.disk-bus': '光驱不能使用 virtio 总线。',
  'findingAdvice.disk-bus': '请写 bus: sata，或不写。',
  'finding.disk-device': '只有存储声明或 DataVolume 能作为 lun。',
  'findingAdvice.disk-device': '请写 device: disk，或不写。',
  'finding.disk-serial.wrong': '序列号是 {{serial}}。',
  'findingAdvice.disk-serial.wrong': '最多 256 个字母、数字、_、.、+ 和 -。',
  'finding.disk-serial.long': '虚拟机只看得到序列号的前 20 个字符：{{seen}}。',
  'finding.disk-size.empty': '容量是 {{capacity}}。',
  'findingAdvice.disk-size.empty': '请填写大小，例如 10Gi。',
  'finding.disk-size.host': '可能需要新建的磁盘必须有容量。',
  'findingAdvice.disk-size.host':
    '请填写 capacity，例如 10Gi，或写 type: Disk。',
  'finding.disk-path': '路径是 {{path}}，它不是从根开始的文件路径。',
  'findingAdvice.disk-path': '请以 / 开头并写明文件。',
  'finding.sysprep': 'sysprep 恰好需要 configMap 和 secret 中的一个。',
  'findingAdvice.sysprep': '请只保留一个。',
  'finding.service-account': '另一个卷已使用服务账号，而一台虚拟机只能有一个。',
  'findingAdvice.service-account': '请只保留一个。',
  'finding.feature-gate.host-disk':
    '主机磁盘需要集群开启特性门 HostDisk，它默认是关闭的。',
  'finding.feature-gate.claims':
    '存储声明上的文件系统需要集群开启特性门 {{gate}}，它默认是关闭的。',
  'finding.feature-gate.configuration':
    'ConfigMap、Secret 和服务账号上的文件系统需要集群开启特性门 {{gate}}，它默认是关闭的。',
};

/** Findings about what the guest does at its first start. */
const ofCloudInit = {
  'finding.cloud-init-header':
    '第一行没有说明文本是什么，因此 cloud-init 会忽略全文。',
  'findingAdvice.cloud-init-header': '第一行必须正好是 #cloud-config。',
  'finding.cloud-init-header.unknown':
    '第一行没有说明文本是什么，因此 cloud-init 会忽略全文。',
  'findingAdvice.cloud-init-header.unknown':
    '请以 #cloud-config 开头；脚本则以 #! 开头。',
  'finding.cloud-init-yaml': 'cloud-config 不是有效的 YAML：{{fault}}。',
  'findingAdvice.cloud-init-yaml':
    '请改正那一行；注意缩进，含冒号的文本要加引号。',
  'findingWord.fault-in-line': '第 {{line}} 行有 {{what}}',
  'findingWord.fault-alias': '有无法解析的别名',
  'findingWord.fault-no-map': '它不是由键组成的映射',
  'finding.cloud-init-size.secret':
    '文本有 {{size}} 字节，而一个 Secret 最多容纳 {{limit}} 字节。',
  'findingAdvice.cloud-init-size.secret': '大的内容请让虚拟机自行下载。',
  'finding.cloud-init-size.inline':
    '文本有 {{size}} 字节，而 KubeVirt 在虚拟机中最多接受 {{limit}} 字节。',
  'findingAdvice.cloud-init-size.inline':
    '请使用 profile modern（放入 Secret），或缩短文本。',
  'finding.cloud-init-empty':
    '文本是空的，而 chart 仍会生成 cloud-init 磁盘，KubeVirt 会拒绝它。',
  'findingAdvice.cloud-init-empty':
    '请写上 #cloud-config（它什么也不做），或使用 profile modern。',
  'finding.plain-text-password': '{{keys}} 中有明文密码。',
  'findingAdvice.plain-text-password':
    '请使用 sshKeys，或 mkpasswd --method=SHA-512 生成的哈希。',
  'finding.plain-text-password.chart':
    '{{keys}} 中有明文密码，凡能查看此虚拟机的人都能读到。',
  'findingAdvice.plain-text-password.chart':
    '请使用 sshKeys，或 mkpasswd --method=SHA-512 生成的哈希。',
  'finding.chpasswd-without-users':
    'chpasswd 没有设置任何人的密码，也没有别处的密码。',
  'findingAdvice.chpasswd-without-users':
    '请在 chpasswd.users 中写明 name、password 和 type，或删除 chpasswd。',
  'finding.formats-no-disk.alone':
    '文本格式化 /dev/{{device}}，但没有这个磁盘：最后一个是 /dev/{{last}}。',
  'findingAdvice.formats-no-disk.alone':
    '没有额外的磁盘；请在 volumes.disks 中添加。',
  'finding.formats-no-disk.extra':
    '文本格式化 /dev/{{device}}，但没有这个磁盘：最后一个是 /dev/{{last}}。',
  'findingAdvice.formats-no-disk.extra': '额外的磁盘是 {{disks}}。',
  'finding.formats-wrong-disk.alone':
    '文本格式化 /dev/{{device}}，而它是{{disk}}。',
  'findingAdvice.formats-wrong-disk.alone':
    '没有额外的磁盘；请在 volumes.disks 中添加。',
  'finding.formats-wrong-disk.extra':
    '文本格式化 /dev/{{device}}，而它是{{disk}}。',
  'findingAdvice.formats-wrong-disk.extra': '额外的磁盘是 {{disks}}。',
  'findingWord.container-disk': '容器磁盘',
  'findingWord.root-disk': '根磁盘的 DataVolume',
  'findingWord.cloud-init-disk': 'cloud-init 自己的磁盘',
  'findingWord.boot-disk': '启动磁盘 {{name}}',
  'finding.formats-again.unguarded':
    '文本格式化 /dev/{{device}}（{{name}}），而不查看其中是否有数据。',
  'findingAdvice.formats-again.unguarded':
    '请写 blkid /dev/{{device}} || mkfs.ext4 /dev/{{device}}，或使用 overwrite: false 的 fs_setup。',
  'finding.formats-again.every-start':
    '每次启动时文本都会格式化 /dev/{{device}}（{{name}}），因为容器磁盘不记得已经做过。',
  'findingAdvice.formats-again.every-start':
    '请写 blkid /dev/{{device}} || mkfs.ext4 /dev/{{device}}，或使用 overwrite: false 的 fs_setup。',
  'finding.mounts-no-filesystem':
    '文本挂载文件系统 {{tag}}，而 volumes.filesystems 中没有这个名称。',
  'findingAdvice.mounts-no-filesystem':
    '请以此名称把它加入 volumes.filesystems。',
  'finding.mounts-no-filesystem.near':
    '文本挂载文件系统 {{tag}}，而 volumes.filesystems 中没有这个名称。',
  'findingAdvice.mounts-no-filesystem.near': '是否想写 {{near}}？',
  'finding.image-without-cloud-config.cirros':
    '镜像 {{image}} 看来是 CirrOS，它不读取 cloud-config：请以 cirros 登录。',
  'finding.image-without-cloud-config.core':
    '镜像 {{image}} 看来由 Ignition 配置，而不是 cloud-config。',
  'finding.image-user.renamed':
    '镜像 {{image}} 通常的用户是 {{user}}；此文本把它改为 {{renamed}}，能登录的是后者。',
  'finding.image-user.other':
    'chpasswd 设置 {{owner}} 的密码，但镜像 {{image}} 通常的用户是 {{user}}，文本也没有创建别的用户。',
  'findingAdvice.image-user.other':
    '请写 {{user}}，或把 {{owner}} 加入 users。',
  'finding.private-ssh-key': '这是私钥，绝不能离开其主人。',
  'findingAdvice.private-ssh-key':
    '请填写公钥（.pub 文件中的内容），并重新生成一对密钥。',
  'finding.ssh-key.lines': '内容不止一行。',
  'findingAdvice.ssh-key.lines': '请让每个密钥各占一项。',
  'finding.ssh-key.strange': '这看来不是公钥。',
  'findingAdvice.ssh-key.strange':
    '请填写 .pub 文件中的那一行：ssh-ed25519 AAAA… name。',
};

/** Findings about values that cannot be read, or not as they are meant. */
const ofInput = {
  'findingWord.nothing': '空',
  'findingWord.array': '列表',
  'findingWord.object': '映射',
  'findingWord.record': '映射',
  'findingWord.string': '文本',
  'findingWord.boolean': 'true 或 false 值',
  'findingWord.int': '整数',
  'findingWord.number': '数字',
  'finding.type.values': '各值须组成映射，却是 {{value}}。',
  'findingAdvice.type.values': '请以键开头，例如 rootDisk:',
  'finding.mixed-forms':
    '混用了两种写法：{{older}} 属于 chart 0.1.1，{{newer}} 属于 0.1.2。',
  'findingAdvice.mixed-forms':
    '请保留 {{first}} 并删除 {{newer}}；chart 0.1.1 只读前者，0.1.2 只读后者。',
  'finding.unknown-key': '这里没有名为 {{key}} 的键。',
  'finding.unknown-key.near': '这里没有名为 {{key}} 的键。',
  'findingAdvice.unknown-key.near': '是否想写 {{near}}？',
  'finding.unknown-key.known': '这里没有名为 {{key}} 的键。',
  'findingAdvice.unknown-key.known': '可用的有 {{known}}。',
  'finding.unknown-key.resource': '这不是 Kubernetes 所知的资源。',
  'findingAdvice.unknown-key.resource':
    '可用的有 {{known}}；GPU 等请写在 extraDevices 下。',
  'finding.unknown-key.resource-near': '这不是 Kubernetes 所知的资源。',
  'findingAdvice.unknown-key.resource-near': '是否想写 {{near}}？',
  'finding.required': '尚未填写。',
  'findingAdvice.required': '请填写{{expected}}。',
  'finding.required.choice': '尚未填写。',
  'findingAdvice.required.choice': '请填写 {{choices}} 之一。',
  'finding.required.taken-away': '是 null，它去掉了默认值而没有填入别的。',
  'findingAdvice.required.taken-away': '请填写{{what}}，或删除 null。',
  'findingWord.source': 'http、registry 或 pvc 等来源',
  'findingWord.claim': '存储声明的内容',
  'findingWord.access-mode': '访问模式',
  'findingWord.size': '大小',
  'findingWord.image': '镜像',
  'finding.type': '须是{{expected}}，却是 {{value}}。',
  'finding.type.unquoted': '须是{{expected}}，却是 {{value}}。',
  'findingAdvice.type.unquoted': '请加上引号。',
  'finding.type.quoted': '须是{{expected}}，却是 {{value}}。',
  'findingAdvice.type.quoted': '请去掉引号。',
  'finding.choice': '是 {{value}}，不在可选之列。',
  'findingAdvice.choice': '请写 {{choices}} 之一。',
  'finding.empty': '是空的。',
  'findingAdvice.empty': '请填写文本，或删除这个键。',
  'finding.range.small': '是 {{value}}，太小了。',
  'findingAdvice.range.small': '请填 {{minimum}} 或更大的数。',
  'finding.range.large': '是 {{value}}，太大了。',
  'findingAdvice.range.large': '请填 {{maximum}} 或更小的数。',
  'finding.quantity': '须是数量，却是 {{value}}。',
  'findingAdvice.quantity': '请写数字，可带单位：8、500m、3Gi、1500M。',
  'finding.volume-kind.none': '没有说明它的内容在哪里。',
  'findingAdvice.volume-kind.none': '请恰好填写 {{kinds}} 中的一个。',
  'finding.volume-kind.several': '说明了不止一处内容：{{given}}。',
  'findingAdvice.volume-kind.several': '请恰好保留 {{kinds}} 中的一个。',
  'finding.value': '无法读取：{{message}}。',
  'finding.source-ignored':
    '没有用到，因为 rootDisk.dataVolume.fromOCIRegistry 已启用。',
  'findingAdvice.source-ignored':
    '请删除它，或把 rootDisk.dataVolume.fromOCIRegistry.enabled 设为 false。',
  'finding.source-preferred':
    '这里会用它；Helm chart 0.1.2 则会忽略它，因为那里默认启用 rootDisk.dataVolume.fromOCIRegistry。',
  'findingAdvice.source-preferred':
    '请把 rootDisk.dataVolume.fromOCIRegistry.enabled 设为 false，两者的结果便一致。',
  'finding.image-ignored':
    '没有用到，因为 rootDisk.containerDisk.enabled 默认为 false。',
  'findingAdvice.image-ignored':
    '请把 rootDisk.containerDisk.enabled 设为 true，或删除该镜像。',
  'finding.yaml.syntax': '其他值从第 {{line}} 行起不是 YAML：{{message}}',
  'findingAdvice.yaml.syntax':
    '请写各值的键，例如 nodeSelector: { disk: ssd }。',
  'finding.yaml.map': '其他值不是由键组成的映射。',
  'findingAdvice.yaml.map': '请写各值的键，例如 nodeSelector: { disk: ssd }。',
};

/** Findings about what a namespace has room for. */
const ofRoom = {
  'finding.quota':
    '配额“{{quota}}”的 {{most}} 还剩 {{left}}（{{resource}}），而它需要 {{asked}}。',
  'findingAdvice.quota': '请减少用量，或请人提高命名空间的配额。',
  'finding.quota.later':
    '配额“{{quota}}”的 {{most}} 还剩 {{left}}（{{resource}}），而它需要 {{asked}}。',
  'findingAdvice.quota.later': '配额有余量之前无法启动它。',
  'findingWord.overhead': '{{amount}}，其中 {{overhead}} 为 KubeVirt 所用',
  'finding.limit-range.low':
    'LimitRange“{{range}}”规定一个 {{type}} 的 {{resource}} 不少于 {{bound}}，而{{who}}要 {{amount}}。',
  'findingAdvice.limit-range.low': '请增加用量，或请人降低下限。',
  'finding.limit-range.high':
    'LimitRange“{{range}}”规定一个 {{type}} 的 {{resource}} 不多于 {{bound}}，而{{who}}要 {{amount}}。',
  'findingAdvice.limit-range.high': '请减少用量，或请人提高上限。',
  'findingWord.container': '启动器 Pod 的容器“{{name}}”',
  'findingWord.pod': '启动器 Pod ',
  'findingWord.root-claim': '根磁盘的存储声明',
};

/** @internal */
export const findings = {
  ...ofMachine,
  ...ofDisks,
  ...ofCloudInit,
  ...ofInput,
  ...ofRoom,
};
