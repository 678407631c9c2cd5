import { Argument, Command, Option } from 'commander'
import type { Invocation } from './invocation.ts'
import { beginRule } from './new/begin-rule.ts'
import { type RawRuleOptions, ruleDraftOf, severities, statuses } from './new/rule-draft.ts'

/** `conform new rule ID`: writes the beginnings of a rule, or nothing. */
export function newCommand(invocation: Invocation): Command {
  return new Command('new')
    .addArgument(new Argument('<what>', 'what to begin').choices(['rule']))
    .argument('<id>', 'a family and two digits that no rule has had, such as CRED-06')
    .option('--title <words>', 'the promise in a few words')
    .option('--statement <sentence>', 'the promise in one sentence: who does what, and what follows')
    .addOption(new Option('--platform <name>', 'whom it concerns').choices(['ios', 'android', 'both']).default('both'))
    .addOption(new Option('--status <name>', 'what the article does about it; default: derived, or normative with --sentence').choices(statuses))
    .addOption(new Option('--severity <name>', 'what is lost where it is broken').choices(severities).default('major'))
    .option('--sentence <n...>', 'the sentences that it comes from, by number; default: those of the last rule of its family')
    .action(async (_what: 'rule', id: string, options: RawRuleOptions) => {
      invocation.stdout.write(await beginRule(await ruleDraftOf(id, options, invocation), invocation))
    })
}
