/// What cannot be recorded: the functions that the printf family returns are not woven.
module Fixtures.FSharp.Refused

let Applied (x: float[]) =
    let s = sprintf "%f and %f" x.[0] x.[1]
    float s.Length * x.[2]

let HandedOn (x: float[]) =
    x |> List.ofArray |> List.map (sprintf "%.3f") |> List.iter ignore
    x.[0]

let PowerOfInteger (x: float[]) = pown x.[0] 3
