import { generalMessages } from '../messages';

/** @internal */
export const general: Record<keyof typeof generalMessages, string> = {
  'tab.sections': '本页各部分',
  'tab.loading': '正在加载虚拟机',
  'card.title': '虚拟机',
  'card.more': '查看虚拟机详情',
  'card.others_one': '另有 1 台',
  'card.others_other': '另有 {{count}} 台',
  'several.title': '该实体的虚拟机',
  'several.back_one': '全部虚拟机',
  'several.back_other': '全部 {{count}} 台虚拟机',

  'copy.action': '复制',
  'copy.actionFor': '复制：{{label}}',
  'copy.done': '已复制',
  'copy.doneFor': '已复制：{{label}}',
  'copy.failed': '浏览器不允许复制，请选中文本后手动复制。',

  'table.region': '{{label}}（表格）',

  'value.askedAndReal': '{{real}}（申请 {{asked}}）',

  'state.retry': '重试',
  'state.forbidden.title': '您无权查看该虚拟机',
  'state.forbidden.text':
    '您的账号没有该实体的 kubevirt.vm.read 权限，请联系本平台的管理员授权。',
  'state.notFound.title': '未找到该实体',
  'state.notFound.text':
    '后端找不到该实体，或您无权查看。它可能刚刚从目录中移除。',
  'state.error.title': '无法显示该虚拟机',
  'state.error.text': 'KubeVirt 后端没有正常响应，系统会自动重试。',
  'state.empty.title': '该实体没有关联虚拟机',
  'state.empty.text': '通过以下三个注解可将实体与虚拟机关联：',
  'state.empty.annotations': '注解',
  'state.missing.title': '集群中没有该虚拟机',
  'state.missing.text':
    '集群 {{cluster}} 中没有 {{namespace}}/{{name}}：它尚未创建，或已被删除。一旦出现，本页会自动显示。',
  'state.connecting.title': '正在连接集群 {{cluster}}',
  'state.connecting.text': '正在读取集群的虚拟机列表，需要几秒钟。',
  'state.unreachable.title': '集群 {{cluster}} 没有响应',
  'state.unreachable.text':
    '尚未获得 {{namespace}}/{{name}} 的任何信息，系统会自动重试。',
  'state.notInstalled.text':
    '安装 KubeVirt 之后才会有 {{namespace}}/{{name}}，请联系该集群的管理员安装。',

  'cluster.notInstalled': '集群 {{cluster}} 未安装 KubeVirt',

  'stale.cluster': '集群 {{cluster}} 无响应，开始于',
  'stale.backend': '与 Backstage 的连接已中断，开始于',
  'stale.consequence': '当前显示的是当时的状态，连接恢复后会自动更新。',
  'stale.reason': '原始信息：',
};
