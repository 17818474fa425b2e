import { summaryMessages } from '../messages';

/** @internal */
export const summary: Record<keyof typeof summaryMessages, string> = {
  'headline.announce': '{{name}}：{{title}}。{{sentence}}',

  'problem.finding': '{{severity}}：{{title}}',
  'problem.nextStep': '下一步',
  'problem.owner.you': '您可以自行处理',
  'problem.owner.platform': '需由平台团队处理',
  'problem.since': '开始于',
  'problem.evidence_one': '依据',
  'problem.evidence_other': '依据（{{count}} 条）',
  'problem.evidenceOf': '{{kind}} {{name}}，{{field}}',

  'timeline.title': '时间线',
  'timeline.empty':
    '集群中没有该虚拟机的事件。Kubernetes 通常只保留一小时内的事件。',
  'timeline.all_one': '显示更早的 1 条',
  'timeline.all_other': '显示更早的 {{count}} 条',
  'timeline.noWarnings': '没有警告。',
  'timeline.times_one': '1 次',
  'timeline.times_other': '{{count}} 次',
  'timeline.type.Normal': '事件',
  'timeline.type.Warning': '警告',
  'timeline.type.Phase': '阶段',
  'timeline.type.Condition': '状况',
};
