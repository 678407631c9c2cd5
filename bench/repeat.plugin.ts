import type { Plugin } from '@cucumber/cucumber/api'

/** Runs every example several times within one Cucumber run, so that reading the features weighs no more than it should. */
const repeat: Plugin<{ times: number }> = {
  type: 'plugin',
  optionsKey: 'repeat',
  coordinator({ transform, options }) {
    transform('pickles:order', (pickles) => Array.from({ length: options.times }, () => pickles).flat())
  },
}

export default repeat
