package find

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestProgram(t *testing.T) {
	for text, want := range map[string]bool{
		"fn main() { let memory = allocate(); }":                                               true,
		"use core::alloc::{GlobalAlloc, Layout}; use std::alloc::System;":                      true,
		"if x == 1 => y -> z":                                                                  true,
		"The council met; the mayor (who is new) said: “The budget = the plan.”":               false,
		"See https://example.org/a and https://example.org/b for the figures of the ministry.": false,
		"The treaty {as amended} is in force; the parties agree on its terms.":                 false,
		"Exports rose by 4% -> 5%, the ministry said.":                                         false,
	} {
		assert.Equal(t, want, program(text), text)
	}
}
