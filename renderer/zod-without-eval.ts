import { z } from 'zod'

// The page's policy forbids making code out of text, which zod would otherwise do to be faster.
z.config({ jitless: true })
