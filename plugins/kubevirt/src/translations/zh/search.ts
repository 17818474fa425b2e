import { searchMessages } from '../messages/search';

/** @internal */
export const search: Record<keyof typeof searchMessages, string> = {
  'search.indexed': '索引时为 {{status}}',
  'search.gone': '已不存在',
  'search.owner': '所有者',
  'search.where': '{{cluster}} 中的 {{namespace}}',
  'search.field.name': '名称',
  'search.field.description': '描述',
  'search.field.owner': '所有者',
  'search.field.system': '系统',
  'search.field.cluster': '集群',
  'search.field.namespace': '命名空间',
  'search.field.node': '节点',
  'search.field.status': '状态',
  'search.field.headline': '情况',
  'search.field.os': '客户机操作系统',
  'search.field.addresses': '地址',
  'search.field.macs': 'MAC 地址',
  'search.field.images': '镜像或来源',
  'search.field.claims': '存储声明',
  'search.field.devices': '设备',
  'search.field.ports': '端口',
  'search.field.labels': '标签',
  'search.field.tags': '分类标签',
};
