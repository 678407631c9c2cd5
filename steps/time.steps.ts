// When an example takes place, and how time passes in it.
// A moment is what the wall clock of the phone shows.
import { defineParameterType, Given, When } from '@cucumber/cucumber'
import type { Meant } from './parameter-types.ts'
import type { Actor, Handset } from './stage.ts'
import { waitUntil } from './tasks/wait-until.ts'
import { phoneOf } from './whose-phone.ts'
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

// The two ends of the calendar, which are 25 hours apart, and the publisher's coast.
const zones: Readonly<Record<string, string>> = {
  'Kiritimati (UTC+14)': 'Pacific/Kiritimati',
  'Pago Pago (UTC−11)': 'Pacific/Pago_Pago',
  'Los Angeles': 'America/Los_Angeles',
}

// "Kiritimati (UTC+14)"; gives the name that the zone has in the IANA's database.
defineParameterType({
  name: 'zone',
  regexp: /Kiritimati \(UTC\+14\)|Pago Pago \(UTC−11\)|Los Angeles/,
  transformer: (place: string): string => zones[place] ?? place,
})

Given('it is {moment} on {phone}', async function (this: ConformanceWorld, moment: string, phone: Meant<Handset>) {
  this.stage.begin(moment, 'UTC')
  await phone(this)
})

// The moment is the one that the phone's clock shows there.
Given('it is {moment} on {phone} in {zone}', async function (this: ConformanceWorld, moment: string, phone: Meant<Handset>, zone: string) {
  this.stage.begin(moment, zone)
  await phone(this)
})

// Later than the moment at which the example began.
Given('it has become {moment} on {phone}', async function (this: ConformanceWorld, moment: string, phone: Meant<Handset>) {
  await waitUntil(this.stage, await phone(this), moment)
})

When('{person} picks up {phone} on {moment}', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>, moment: string) {
  await waitUntil(this.stage, await phoneOf(this, person, phone), moment)
})

When('{person} looks {float} seconds later', async function (this: ConformanceWorld, person: Meant<Actor>, seconds: number) {
  await person(this)
  await this.stage.driver().surroundings.wait(Math.round(seconds * 1000))
})

When('{person} looks at {phone} again one second later', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await phone(this)
  await this.stage.driver().surroundings.wait(1000)
})

When('{person} looks at {phone} again a year later', async function (this: ConformanceWorld, person: Meant<Actor>, phone: Meant<Handset>) {
  await person(this)
  await phone(this)
  await this.stage.driver().surroundings.wait(365 * 24 * 60 * 60 * 1000)
})
