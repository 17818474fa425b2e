import { Life, toldOf } from '../../__testUtils__/lives';
import {
  creating,
  undefinedDomain,
  withoutInstance,
  withoutLauncher,
} from '../../__testUtils__/moments';

describe('a virtual machine that cannot be made', () => {
  it.each<Life>([
    {
      what: 'a network attachment that does not exist',
      where: withoutLauncher(
        'FailedCreate',
        'failed to render launch manifest: failed to locate network attachment definition team-a/vlan10',
      ),
      health: 'attention',
      headline:
        "VirtualMachineInstance 'web' says (condition Synchronized): FailedCreate: failed to render launch manifest: failed to locate network attachment definition team-a/vlan10",
      codes: ['Unexplained'],
    },
    {
      what: 'a network attachment that Multus does not find',
      where: creating(
        'FailedCreatePodSandBox',
        'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "abc": plugin type="multus" name="multus-cni-network" failed (add): Multus: [team-a/virt-launcher-web-abcde/]: error loading k8s delegates k8s args: TryLoadPodDelegates: error in getting k8s network for pod: GetNetworkDelegates: failed getting the delegate: getKubernetesDelegate: cannot find a network-attachment-definition (vlan10) in namespace (team-a): network-attachment-definitions.k8s.cni.cncf.io "vlan10" not found',
      ),
      health: 'attention',
      headline:
        'Pod \'virt-launcher-web-abcde\' says (event FailedCreatePodSandBox): FailedCreatePodSandBox: Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "abc": plugin type="multus" name="multus-cni-network" failed (add): Multus: [team-a/virt-launcher-web-abcde/]: error loading k8s delegates k8s args: TryLoadPodDelegates: error in getting k8s network for pod: GetNetworkDelegates: failed getting the delegate: getKubernetesDelegate: cannot find a network-attachment-definition (vlan10) in namespace (team-a): network-attachment-definitions.k8s.cni.cncf.io "vlan10" not found',
      codes: ['Unexplained'],
    },
    {
      what: 'a network without a free address',
      where: creating(
        'FailedCreatePodSandBox',
        'Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "abc": plugin type="calico" failed (add): no IP addresses available in range set: 10.0.0.1-10.0.0.254',
      ),
      health: 'attention',
      headline:
        'Pod \'virt-launcher-web-abcde\' says (event FailedCreatePodSandBox): FailedCreatePodSandBox: Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox "abc": plugin type="calico" failed (add): no IP addresses available in range set: 10.0.0.1-10.0.0.254',
      codes: ['Unexplained'],
    },
    {
      what: 'a host device that is not permitted',
      where: withoutLauncher(
        'FailedCreate',
        'failed to render launch manifest: HostDevice intel.com/qat is not permitted in permittedHostDevices configuration',
      ),
      health: 'failed',
      headline:
        "KubeVirt does not permit the device 'intel.com/qat' on this cluster.",
      codes: ['DeviceNotPermitted'],
    },
    {
      what: 'a service account that does not exist',
      where: withoutLauncher(
        'FailedCreate',
        'failed to create virtual machine pod: pods "virt-launcher-web-" is forbidden: error looking up service account team-a/builder: serviceaccount "builder" not found',
      ),
      health: 'failed',
      headline:
        'The cluster refuses to create the VM: pods "virt-launcher-web-" is forbidden: error looking up service account team-a/builder: serviceaccount "builder" not found.',
      codes: ['CreationRefused'],
    },
    {
      what: 'a persistent TPM where no storage class is the default',
      where: withoutLauncher(
        'FailedBackendStorageCreate',
        'Failed to create backend storage: backend VM storage requires a default storage class',
      ),
      health: 'failed',
      headline:
        "The state of the VM's TPM or firmware is to be kept on a volume, and the cluster has no default storage class for it.",
      codes: ['NoStorageClass'],
      nextStep:
        "Ask the administrators for a default storage class or `vmStateStorageClass` in KubeVirt's configuration, or leave `persistent` out of the TPM and firmware.",
    },
    {
      what: 'a persistent state that is being made',
      where: withoutLauncher(
        'BackendStorageNotReady',
        'Backend storage PVC is not ready: persistent-state-for-web-x',
      ),
      health: 'attention',
      headline:
        "VirtualMachineInstance 'web' says (condition Synchronized): BackendStorageNotReady: Backend storage PVC is not ready: persistent-state-for-web-x",
      codes: ['Unexplained'],
    },
    {
      what: 'a TPM that cannot be set up',
      where: undefinedDomain(
        "server error. command SyncVMI failed: \"LibvirtError(Code=1, Domain=10, Message='internal error: Could not run '/usr/bin/swtpm_setup'. exitstatus: 1')\"",
      ),
      health: 'attention',
      headline:
        "VirtualMachineInstance 'web' says (condition Synchronized): Synchronizing with the Domain failed.: server error. command SyncVMI failed: \"LibvirtError(Code=1, Domain=10, Message='internal error: Could not run '/usr/bin/swtpm_setup'. exitstatus: 1')\"",
      codes: ['Unexplained'],
    },
    {
      what: 'secure boot without SMM',
      where: withoutInstance(
        'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: spec.domain has EFI SecureBoot enabled. SecureBoot requires SMM, which is currently disabled.',
      ),
      health: 'failed',
      headline:
        'The cluster refuses to create the VM: spec.domain has EFI SecureBoot enabled. SecureBoot requires SMM, which is currently disabled.',
      codes: ['CreationRefused'],
    },
    {
      what: 'a policy engine',
      where: withoutInstance(
        'Failure while starting VMI: admission webhook "validate.kyverno.svc-fail" denied the request: \n\nresource VirtualMachineInstance/team-a/web was blocked due to the following policies \n\nrequire-labels:\n  check-team: \'validation error: label team is required.\'',
      ),
      health: 'failed',
      headline:
        "The cluster refuses to create the VM: validate.kyverno.svc-fail says: resource VirtualMachineInstance/team-a/web was blocked due to the following policies require-labels: check-team: 'validation error: label team is required.'.",
      codes: ['CreationRefused'],
    },
    {
      what: 'a ValidatingAdmissionPolicy',
      where: withoutInstance(
        "Failure while starting VMI: virtualmachineinstances.kubevirt.io \"web\" is forbidden: ValidatingAdmissionPolicy 'max-cpu' with binding 'max-cpu' denied request: at most 8 CPUs",
      ),
      health: 'failed',
      headline:
        "The cluster refuses to create the VM: the policy 'max-cpu' says: at most 8 CPUs.",
      codes: ['CreationRefused'],
    },
    {
      what: 'a VM without memory',
      where: withoutInstance(
        "Failure while starting VMI: admission webhook \"virtualmachineinstances-create-validator.kubevirt.io\" denied the request: no memory requested, at least one of 'spec.domain.memory.guest', 'spec.domain.memory.hugepages.pageSize' or 'spec.domain.resources.requests.memory' must be set",
      ),
      health: 'failed',
      headline:
        "The cluster refuses to create the VM: no memory requested, at least one of 'spec.domain.memory.guest', 'spec.domain.memory.hugepages.pageSize' or 'spec.domain.resources.requests.memory' must be set.",
      codes: ['CreationRefused'],
    },
    {
      what: 'a LimitRange',
      where: withoutLauncher(
        'FailedCreate',
        'failed to create virtual machine pod: pods "virt-launcher-web-abcde" is forbidden: [maximum cpu usage per Container is 2, but limit is 8, maximum memory usage per Pod is 8Gi, but request is 17179869184]',
      ),
      health: 'failed',
      headline:
        "The limits of namespace 'team-a' do not allow the VM: it asks for 8 CPUs (at most 2 for a container) and 16 GiB of memory (at most 8 GiB for a pod).",
      codes: ['CreationRefused'],
      nextStep:
        "Change what the VM asks for, or ask the administrators to change the namespace's LimitRange.",
    },
    {
      what: 'a quota that demands limits',
      where: withoutLauncher(
        'FailedCreate',
        'failed to create virtual machine pod: pods "virt-launcher-web-abcde" is forbidden: failed quota: compute: must specify limits.cpu for: compute; limits.memory for: compute',
      ),
      health: 'failed',
      headline:
        "Quota 'compute' of namespace 'team-a' takes only pods that say limits.cpu and limits.memory, and the VM's does not.",
      codes: ['CreationRefused'],
      nextStep:
        'Give the VM limits (`domain.resources.limits`), or ask the administrators for a LimitRange with defaults.',
    },
    {
      what: 'an instance type that does not exist',
      where: withoutInstance(
        'Failure while starting VMI: virtualmachineclusterinstancetypes.instancetype.kubevirt.io "u1.huge" not found',
      ),
      health: 'failed',
      headline: "The instance type 'u1.huge' does not exist in the cluster.",
      codes: ['InstanceTypeNotFound'],
    },
    {
      what: 'an instance type beside CPUs',
      where: withoutInstance(
        'VM conflicts with instancetype spec in fields: [spec.template.spec.domain.cpu]',
      ),
      health: 'failed',
      headline:
        'The cluster refuses to create the VM: VM conflicts with instancetype spec in fields: [spec.template.spec.domain.cpu].',
      codes: ['CreationRefused'],
    },
    {
      what: 'a field that is not valid',
      where: withoutInstance(
        'Failure while starting VMI: VirtualMachineInstance.kubevirt.io "web" is invalid: spec.domain.cpu.cores: Invalid value: -1',
      ),
      health: 'failed',
      headline:
        'The cluster refuses to create the VM: VirtualMachineInstance.kubevirt.io "web" is invalid: spec.domain.cpu.cores: Invalid value: -1.',
      codes: ['CreationRefused'],
    },
    {
      what: 'virtiofs where it is off',
      where: withoutInstance(
        'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: virtiofs is not allowed: virtiofs feature gate is not enabled for PVC',
      ),
      health: 'failed',
      headline:
        "The VM needs KubeVirt's feature gate 'EnableVirtioFsStorageVolumes', which is off on this cluster.",
      codes: ['FeatureGateDisabled'],
    },
    {
      what: 'virt-api that does not answer',
      where: withoutInstance(
        'Internal error occurred: failed calling webhook "virtualmachineinstances-mutator.kubevirt.io": failed to call webhook: Post "https://virt-api.kubevirt.svc:443/x": dial tcp 10.0.0.1:443: connect: connection refused',
      ),
      health: 'failed',
      headline:
        'KubeVirt does not answer, so the VM cannot be started, stopped or changed.',
      codes: ['KubeVirtUnavailable'],
    },
    {
      what: 'a namespace that is being deleted',
      where: withoutInstance(
        'Failure while starting VMI: virtualmachineinstances.kubevirt.io "web" is forbidden: unable to create new content in namespace team-a because it is being terminated',
      ),
      health: 'failed',
      headline:
        'The cluster refuses to create the VM: virtualmachineinstances.kubevirt.io "web" is forbidden: unable to create new content in namespace team-a because it is being terminated.',
      codes: ['CreationRefused'],
    },
  ])('tells of $what', life => {
    expect(toldOf(life)).toEqual({ codes: [], ...life });
  });
});
