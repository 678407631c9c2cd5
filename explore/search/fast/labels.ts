import type { Finds } from './hands.ts'

// What stands on the screens. The screen gear has locators for the same, so that a word that is wrong here ends in a harness defect.
export const button = (label: string): Finds => (element) => (element.role === 'button' || element.role === 'tab') && element.label === label
export const heading = (label: string): Finds => (element) => element.role === 'heading' && element.label === label
export const toggle = (label: string): Finds => (element) => element.role === 'switch' && element.label === label
export const field = (label: string): Finds => (element) =>
  (element.role === 'field' || element.role === 'secure-field' || element.role === 'search-field') && element.label === label
export const alert: Finds = (element) => element.role === 'alert'
export const row = (...texts: readonly string[]): Finds => (element) =>
  element.role === 'row' && texts.every((text) => element.children.some(({ label }) => label === text))
export const back: Finds = (element) => element.role === 'button' && (element.label === 'Back' || element.label === 'Navigate up')
export const agree: Finds = (element) => element.role === 'button' && (element.label === 'I agree' || element.label === 'Continue')
export const start: Finds = (element) =>
  element.role === 'heading' && (element.label === 'Secure Your Digital Life' || element.label === 'Add your first account')
