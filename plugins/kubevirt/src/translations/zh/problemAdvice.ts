import { problemAdviceMessages } from '../messages';

/** @internal */
export const problemAdvice: Record<keyof typeof problemAdviceMessages, string> =
  {
    'problemAdvice.ImageDownloadFailed':
      '检查镜像地址能否从集群访问，更正后重新创建磁盘。',
    'problemAdvice.RegistryImagePullFailed':
      '检查镜像名称、标签和拉取凭据，更正后重新创建磁盘。',
    'problemAdvice.ImageHasNoDisk': '换用包含 qcow2 或 raw 磁盘文件的镜像。',
    'problemAdvice.VolumeTooSmall': '申请更大的磁盘容量，然后重新创建磁盘。',
    'problemAdvice.ChecksumMismatch':
      '核对镜像来源与校验和，更正其一后重新创建磁盘。',
    'problemAdvice.NoStorageClass':
      '为磁盘指定存储类，或请平台团队设置默认存储类。',
    'problemAdvice.StorageProfileIncomplete':
      '请平台团队补全该存储类的 StorageProfile，或在磁盘上写明访问模式。',
    'problemAdvice.StorageClassNotFound': '改用集群中已有的存储类。',
    'problemAdvice.ProvisionerNotResponding':
      '请平台团队检查该存储类的供应程序。',
    'problemAdvice.CloudInitSecretNotFound':
      '创建所引用的 Secret，或更正其名称。',
    'problemAdvice.WaitingForFirstConsumer':
      '启动虚拟机；磁盘会在首次启动时创建。',
    'problemAdvice.DeviceNotPermitted':
      '请平台团队把该设备加入 KubeVirt 的 permittedHostDevices，或改用已允许的设备。',
    'problemAdvice.DeviceUnavailable':
      '等待其他虚拟机释放该设备，或请平台团队增加设备。',
    'problemAdvice.DuplicateDeviceName': '为其中一个设备改名。',
    'problemAdvice.InsufficientResources':
      '减少申请的 CPU 或内存，或请平台团队扩容。',
    'problemAdvice.NoHardwareVirtualization':
      '请平台团队提供支持硬件虚拟化的节点，或启用软件模拟。',
    'problemAdvice.NoMatchingNode': '请平台团队核对节点的标签、污点与亲和性。',
    'problemAdvice.ContainerDiskPullFailed':
      '检查容器磁盘的镜像名称、标签和拉取凭据。',
    'problemAdvice.ContainerDiskHasNoDisk':
      '换用在 /disk 目录下包含磁盘文件的容器镜像。',
    'problemAdvice.ClaimNotFound': '创建该 PVC，或更正其名称。',
    'problemAdvice.ClaimInUse':
      '停止正在使用该 PVC 的工作负载，或换用其他 PVC。',
    'problemAdvice.QuotaExceeded':
      '减少资源申请，删除不用的资源，或申请更大配额。',
    'problemAdvice.StorageQuotaExceeded':
      '缩小磁盘，删除不用的 PVC，或申请更大的存储配额。',
    'problemAdvice.CreationRefused': '按照集群给出的原因修改虚拟机。',
    'problemAdvice.PodSecurityRefused':
      '请平台团队调整该命名空间的 Pod 安全级别。',
    'problemAdvice.FeatureGateDisabled':
      '请平台团队开启该特性，或去掉依赖它的配置。',
    'problemAdvice.CloudInitInvalid': '更正 cloud-init 数据，然后重启虚拟机。',
    'problemAdvice.CrashLoop': '查看依据中的原因，修正后虚拟机会自动重试。',
    'problemAdvice.GuestCrashed': '通过控制台查看崩溃原因。',
    'problemAdvice.StopTimedOut':
      '检查虚拟机内的系统能否响应关机请求，或延长终止宽限时间。',
    'problemAdvice.GuestPoweredOff': '需要时再次启动虚拟机。',
    'problemAdvice.NoBootableDisk':
      '检查启动顺序，以及启动盘中是否有操作系统。',
    'problemAdvice.GuestAgentMissing':
      '在虚拟机内安装并启动 qemu-guest-agent。',
    'problemAdvice.GuestAgentTooOld': '在虚拟机内升级 qemu-guest-agent。',
    'problemAdvice.StorageIOError':
      '请平台团队检查存储；恢复后取消暂停虚拟机。',
    'problemAdvice.NotLiveMigratable': '无需处理；节点维护时虚拟机会被停止。',
    'problemAdvice.MigrationFailed': '请平台团队查看依据中的原因后重试迁移。',
    'problemAdvice.MigrationTargetUnschedulable':
      '请平台团队为迁移提供合适的目标节点。',
    'problemAdvice.NodeUnresponsive': '请平台团队恢复该节点。',
    'problemAdvice.RestartRequired': '在合适的时间重启虚拟机，使改动生效。',
    'problemAdvice.CloneNotAllowed': '请平台团队授予从来源命名空间克隆的权限。',
    'problemAdvice.CloneSourceNotFound': '更正克隆来源的名称或命名空间。',
    'problemAdvice.DataImporterNotInstalled':
      '请平台团队安装 CDI，或改用容器磁盘、已有的 PVC。',
    'problemAdvice.KubeVirtUnavailable': '请平台团队检查 KubeVirt 的运行状况。',
    'problemAdvice.StuckTerminating': '请平台团队检查阻止删除的终结器。',
    'problemAdvice.ServiceUnreachable':
      '核对服务的选择器与端口，以及虚拟机内是否有程序监听该端口。',
    'problemAdvice.ConsoleTaken': '请对方退出控制台，或稍后再试。',
    'problemAdvice.Forbidden': '请平台团队为本平台授予所需的读取权限。',
    'problemAdvice.InstanceTypeNotFound': '改用集群中已有的实例规格。',
    'problemAdvice.PreferenceNotFound': '改用集群中已有的偏好配置。',
    'problemAdvice.Unexplained': '请平台团队查看依据中的原始信息。',
  };
