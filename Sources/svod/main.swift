import Commands

Svod.runAndExit()
