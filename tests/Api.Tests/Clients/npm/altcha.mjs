// Works a puzzle out with ALTCHA's own library and prints what its widget would send.
import { solveChallenge } from 'altcha-lib/v1'

const organisation = process.argv[2]
const { algorithm, challenge, salt, signature, maxnumber } = await (await fetch(`${organisation}/api/sign-in/proof/work`)).json()
const solution = await solveChallenge(challenge, salt, algorithm, maxnumber).promise
console.log(btoa(JSON.stringify({ algorithm, challenge, number: solution.number, salt, signature, took: solution.took })))
