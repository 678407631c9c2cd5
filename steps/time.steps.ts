import { defineParameterType, Given } from '@cucumber/cucumber'
import type { Meant } from './parameter-types.ts'
import type { Handset } from './stage.ts'
import type { ConformanceWorld } from './world.ts'

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

// "31 August 2025 at 23:59:59", as the wall clock of a phone shows it; gives YYYY-MM-DDTHH:mm:ss.
defineParameterType({
  name: 'moment',
  regexp: new RegExp(`\\d{1,2} (?:${months.join('|')}) \\d{4} at \\d{2}:\\d{2}:\\d{2}`),
  transformer(words: string): string {
    const [day = '', month = '', year = '', , time = ''] = words.split(' ')
    return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}T${time}`
  },
})

Given('it is {moment} on {phone}', async function (this: ConformanceWorld, moment: string, phone: Meant<Handset>) {
  this.stage.begin(moment, 'UTC')
  await phone(this)
})
