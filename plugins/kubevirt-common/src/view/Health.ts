/**
 * The state of a virtual machine in one word: `running` as wanted, `progress`
 * on its way to it, `notice` fine but with something to know, `attention`
 * someone should look, `failed` will not get better by itself, `off` as wanted.
 *
 * @public
 */
export type Health =
  | 'running'
  | 'progress'
  | 'notice'
  | 'attention'
  | 'failed'
  | 'off';
