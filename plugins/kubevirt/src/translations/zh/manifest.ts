/** @internal */
export const manifest = {
  'manifest.title': '清单',
  'manifest.about':
    '组成此虚拟机的对象（YAML）。只在您请求时才从集群读取，并会留下审计记录。',
  'manifest.show': '显示清单',
  'manifest.loading': '正在读取清单',
  'manifest.error': '无法读取清单。',
  'manifest.forbidden': '您无权读取此清单。',
  'manifest.serverFields': '状态和服务器写入的字段',
  'manifest.download': '下载',
  'manifest.reload': '重新读取',
  'manifest.readAt': '读取于',
  'manifest.all': '全部对象的 YAML',
  'manifest.object': '{{kind}} {{name}} 的 YAML',
  'manifest.cloudInit.shown': 'cloud-init 中疑似密码的内容已略去。',
  'manifest.cloudInit.hidden':
    'cloud-init 的内容已略去：您缺少权限 kubevirt.vm.cloudinit.read。',
  'manifest.unreadable': '无法读取：{{kind}} {{name}}。',
  'manifest.secrets_one': '它使用 Secret {{names}}，其内容不会离开集群。',
  'manifest.secrets_other':
    '它使用这些 Secret：{{names}}，其内容不会离开集群。',

  'guest.asking': '正在询问客户机代理',
  'guest.askFailed': '无法向客户机代理查询用户和文件系统。',
  'guest.askForbidden': '您无权向客户机代理查询用户和文件系统。',
  'guest.askAgain': '再次询问',
  'guest.askedAt': '询问于',
  'guest.nobody': '无人',

  'timeline.show': '显示',
  'timeline.filter.important': '重要的',
  'timeline.filter.warnings': '警告',
  'timeline.filter.everything': '全部',
  'timeline.nothingImportant': '没有发生值得注意的事情。',
  'timeline.hidden_one': '略去了一条例行记录。',
  'timeline.hidden_other': '略去了 {{count}} 条例行记录。',
};
