// Package edition keeps the issued editions of a brief and says what changed
// from one to the next. [Compare] is a pure function of two briefs; [Archive] is
// the folder OUT/.editions/NAME.
package edition
