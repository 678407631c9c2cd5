/** How the player looks. Light and dark follow the page's `color-scheme`. */
export const style = `
:host { display: block; container-type: inline-size }
* { box-sizing: border-box }
.player {
  --ink: light-dark(#1b1d21, #e8e9ec); --soft: light-dark(#595e68, #a6abb5); --line: light-dark(#d8dbe0, #3a3f47);
  --paper: light-dark(#fff, #16181c); --raised: light-dark(#f5f6f8, #1f2228); --accent: light-dark(#0b57c2, #8ab8ff);
  --good: light-dark(#146c36, #7fd69b); --bad: light-dark(#a61b1b, #ff9d94); --mark: light-dark(#fff3c4, #4a3d0c);
  color: var(--ink); font: 14px/1.45 system-ui, sans-serif;
}
h3, h4 { margin: 0 0 .4rem; font-size: .9rem; font-weight: 600 }
h4 { font-size: .8rem; color: var(--soft) }
p { margin: 0 }
ul, ol { margin: 0; padding: 0; list-style: none }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: start; overflow-wrap: anywhere }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.exact { color: var(--soft); font-size: .85rem }
.exact { color: var(--good) }
.exact::before { content: '✓ ' }
.warning { border: 1px solid var(--bad); border-inline-start-width: 5px; border-radius: 4px; padding: .6rem .8rem; overflow-wrap: anywhere }
.warning strong { color: var(--bad) }
.digests { color: var(--soft); font-size: .8rem }

.transport { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; margin: .6rem 0 .4rem }
.transport button { min-width: 2.3rem; padding: .3rem .6rem; text-align: center; border: 1px solid var(--line); border-radius: 6px; background: var(--raised); cursor: pointer }
.transport button:hover { border-color: var(--accent) }
.transport button[aria-disabled=true] { color: var(--soft); opacity: .6; cursor: default; border-color: var(--line) }
.transport button:nth-of-type(3) { min-width: 4.5rem }
.transport input { flex: 1 1 8rem; min-width: 6rem; accent-color: var(--accent) }
.count { color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap }
.now { min-height: 3em; overflow-wrap: anywhere }

.stage { display: grid; gap: 1.2rem }
@container (min-width: 50rem) { .stage { grid-template: auto auto / minmax(0, 1fr) 17rem } .log { grid-row: 1 / 3; grid-column: 2 } }
@container (min-width: 70rem) { .stage { grid-template: auto / auto minmax(15rem, 1fr) 20rem } .log { grid-row: 1; grid-column: 3 } }
.phones { display: flex; gap: 1.2rem; overflow-x: auto; padding: 4px 4px .6rem; align-items: start }
.nothing { color: var(--soft) }

.phone { flex: none; width: 15rem }
.phone.tablet { width: 21rem }
.phone h3 { text-align: center; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.case { display: flex; flex-direction: column; height: 30rem; padding: 8px; background: #101114; border-radius: 2.4rem; box-shadow: 0 0 0 1px var(--line) }
.android .case { border-radius: 1.5rem; padding: 6px }
.tablet .case { border-radius: 1.3rem; padding: 14px }
.status { position: relative; display: flex; justify-content: space-between; padding: .4rem 1.3rem .3rem; font-size: .72rem; color: var(--ink); background: var(--raised); border-radius: 1.9rem 1.9rem 0 0 }
.android .status { border-radius: 1.15rem 1.15rem 0 0; padding-inline: .9rem }
.tablet .status { border-radius: .5rem .5rem 0 0 }
.phone .status::after { content: ''; position: absolute; inset: .45rem auto auto 50%; translate: -50%; background: #101114; border-radius: 1rem }
.ios.phone:not(.tablet) .status::after { width: 4rem; height: 1rem }
.android:not(.tablet) .status::after { width: .7rem; height: .7rem }
.glass { flex: 1; overflow-y: auto; padding: .3rem .8rem 1rem; background: var(--raised); border-radius: 0 0 1.9rem 1.9rem; font-size: .82rem; overflow-wrap: anywhere; scrollbar-width: thin }
.android .glass { border-radius: 0 0 1.15rem 1.15rem }
.tablet .glass { border-radius: 0 0 .5rem .5rem }
.dark .glass { background: #000 }
.dark .status { background: #000; color: #000 }
.active .case { box-shadow: 0 0 0 3px var(--accent) }
.caption { margin-top: .4rem; text-align: center; font-size: .75rem; color: var(--soft); font-variant-numeric: tabular-nums }

.screen { display: flex; flex-direction: column; gap: .55rem; align-items: stretch }
.screen > .heading { font-weight: 700; font-size: 1.05rem }
.screen > .heading ~ .heading { font-size: .75rem; font-weight: 600; color: var(--soft); margin-top: .4rem }
.screen button { color: var(--accent) }
.screen > .button, .alert > .button { padding: .45rem .7rem; border-radius: 9px; background: var(--paper) }
.android .screen > .button { border-radius: 1.2rem }
.screen [aria-disabled=true], .screen [aria-disabled=true] * { opacity: .75; color: var(--soft) }
.switch { display: flex; justify-content: space-between; align-items: center; gap: .6rem; padding: .45rem .7rem; border-radius: 9px; background: var(--paper); width: 100% }
.screen .switch { color: var(--ink) }
.knob { flex: none; width: 2.1rem; height: 1.25rem; border-radius: 1rem; background: light-dark(#8b919b, #6b717b); position: relative }
.knob::after { content: ''; position: absolute; inset: 2px auto auto 2px; width: calc(1.25rem - 4px); height: calc(1.25rem - 4px); border-radius: 50%; background: #fff }
[aria-checked=true] .knob { background: light-dark(#1d8a48, #3fae6b) }
[aria-checked=true] .knob::after { inset-inline-start: auto; inset-inline-end: 2px }
label { display: block }
label > span { display: block; font-size: .72rem; color: var(--soft) }
label > input { width: 100%; padding: .4rem .6rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 8px }
.android label > input { border-width: 0 0 1px; border-color: var(--soft); border-radius: 4px 4px 0 0 }
.list { border-radius: 9px; background: var(--paper) }
.list > li { padding: .5rem .7rem }
.list > li + li { border-top: 1px solid var(--line) }
.row > button { width: 100%; color: var(--ink) }
.row .text { display: block }
.row .text ~ .text { color: var(--soft) }
.text[data-code] { font: 600 1.15rem/1.3 ui-monospace, monospace; letter-spacing: .06em }
.row .text[data-code] { color: var(--accent) }
[role=tablist] { border-top: 1px solid var(--line); padding-top: .5rem; text-align: center }
.alert { margin-top: 6rem; padding: 1rem; display: flex; flex-direction: column; gap: .55rem; background: var(--paper); border: 1px solid var(--line); border-radius: 14px; text-align: center }
.alert > .text:first-child { font-weight: 700 }
.alert > .button { color: var(--accent); text-align: center; background: var(--raised) }
.banner { padding: .6rem .7rem; background: var(--mark); border-radius: 9px }
.image { display: grid; place-items: center; height: 9rem; color: #d0d3d9; background: #2b2f36; border-radius: 9px }
.broken { color: var(--bad) }
[data-next] { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 9px }

.clouds { min-width: 0; overflow-wrap: anywhere }
.services { display: grid; gap: .9rem; font-size: .85rem }
@container (min-width: 46rem) { .services { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)) } }
.services > section > ul { display: grid; gap: .4rem }
.services > section > ul > li { padding: .35rem .55rem; border-inline-start: 3px solid var(--line) }
.services .changed { border-color: var(--accent); background: var(--mark) }
.services strong { font-weight: 600 }
.services em { float: inline-end; font-style: normal; font-size: .72rem; color: var(--ink) }
.services li li { color: var(--soft) }
.services .changed li { color: var(--ink) }
.events { max-height: 33rem; overflow-y: auto; font-size: .85rem; border: 1px solid var(--line); border-radius: 8px; counter-reset: event }
.events button { display: block; width: 100%; padding: .3rem .6rem; cursor: pointer }
.events button:hover { background: var(--raised) }
.events button:focus-visible { outline-offset: -2px }
.events b { font-weight: 600 }
.events small { display: block; padding-inline-start: .8rem; color: var(--soft) }
.events [aria-current] { background: var(--mark); box-shadow: inset 3px 0 var(--accent) }
.events [aria-current] small { color: var(--ink) }
.step > p { padding: .45rem .6rem .2rem; color: var(--soft); font-weight: 600; border-top: 1px solid var(--line) }
.step:first-child > p { border-top: 0 }
.step.failed > p { color: var(--bad) }
@media print { .transport { display: none } .events, .glass { max-height: none; overflow: visible } .case { height: auto } }
`
