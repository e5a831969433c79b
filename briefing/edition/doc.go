// Package edition keeps the issued editions of a brief and says what changed
// from one to the next. [Compare] is a pure function of two briefs; [Archive] is
// the folder OUT/.editions/NAME with the editions, the status of the nights and
// the outbox of what is still to be delivered.
//
// When editions are due is in cron and schedule below, how they reach their
// readers in deliver.
package edition
