module Fixtures.FSharp.Functions

open System

let Operators (x: float[]) =
    let s = x.[0] ** 2.0 + x.[1] ** x.[2] - x.[0] % 0.4
    let t = -s * 0.5 + x.[1] / x.[2]
    (exp -x.[0]) * sqrt x.[1] + log x.[2] * abs t + sin t * Math.Cosh x.[0]

let Conversions (x: float[]) =
    let n = int (x.[2] * 2.5)
    let s = float (float32 x.[0])
    let d = float (decimal x.[1])
    float n * x.[0] + s * x.[1] + d * x.[2] + float (round x.[2])

let Comparisons (x: float[]) =
    let n = nan * x.[0]
    let mutable s = x.[1]
    if n < 1.0 then s <- s + 1.0
    if not (n < 1.0) then s <- s + x.[0]
    if not (n >= 1.0) then s <- s * x.[2]
    if n <> n then s <- s + x.[2]
    s + max x.[0] x.[1] * min x.[1] x.[2] + float (compare x.[0] x.[1]) + float (sign x.[2])

let MutableLoops (x: float[]) =
    let mutable s = 0.0
    for i in 0 .. x.Length - 1 do
        s <- s * 0.5 + x.[i] * float i
    for i = 2 downto 0 do
        s <- s + x.[i] * x.[i]
    while s > 2.0 do
        s <- s * 0.25
    for v in x do
        s <- s + v
    s

let private square x = x * x

let private addThree a b c = a + b * c

let inline private twice f x = f (f x)

let Pipelines (x: float[]) =
    let both = square >> addThree x.[0] x.[1]
    x.[2] |> both |> twice (fun v -> v * x.[0]) |> (+) 1.0

let Currying (x: float[]) =
    let scaled a b = a * b + x.[2]
    let byFirst = scaled x.[0]
    let apply (f: float -> float -> float) = f x.[0] x.[1]
    byFirst x.[1] + apply scaled * apply (fun a b -> a / b) + apply (*)

let Closures (x: float[]) =
    let total = ref 0.0
    let add v = total.Value <- total.Value + v * x.[0]
    add x.[1]
    add x.[2]
    let counter =
        let count = ref x.[0]
        fun () ->
            count.Value <- count.Value * 2.0
            count.Value
    total.Value * counter () + counter ()

let rec private power (x: float) n acc =
    if n = 0 then acc else power x (n - 1) (acc * x)

let rec private even (x: float) n = if n = 0 then x else odd (x * 2.0) (n - 1)

and private odd (x: float) n = if n = 0 then -x else even (x + 1.0) (n - 1)

let rec private continued (x: float) n (k: float -> float) : float =
    if n = 0 then k x else continued x (n - 1) (fun v -> k (v * x + 1.0))

let Recursion (x: float[]) =
    power x.[0] 5 1.0 + even x.[1] 5 * continued x.[2] 3 (fun v -> v * x.[0])

// A call in tail position with a prefix that the compiler writes in release builds.
let TailCalls (x: float[]) =
    let large = power x.[0] 100000 x.[1]
    if large > 1e300 then power 0.5 20 (x.[0] * x.[1]) else 0.0

let inline private norm (a: ^T) (b: ^T) : ^T = a * a + b * b

let InlineGenerics (x: float[]) = norm x.[0] x.[1] + norm (norm x.[1] x.[2]) 2.0

[<Measure>]
type m

[<Measure>]
type s

let UnitsOfMeasure (x: float[]) =
    let distance = x.[0] * 1.0<m>
    let time = x.[1] * 2.0<s>
    float (distance / time * distance / 1.0<m^2/s>) * x.[2]

let Exceptions (x: float[]) =
    let mutable s = x.[0]
    try
        try
            s <- s * x.[1]
            if s < 100.0 then failwith "small"
            s <- 0.0
        finally
            s <- s + x.[2]
    with
    | :? ArgumentException -> s <- -1.0
    | Failure message when message.Length = 5 && s > 0.0 -> s <- s * x.[0]
    | _ -> s <- -2.0
    s

// The compiler leaves code behind a rethrow that nothing reaches.
let Reraised (x: float[]) =
    let mutable s = x.[0]
    let risky () =
        try
            s <- s * x.[1]
            if s < 100.0 then failwith "small"
            s
        with
        | Failure _ ->
            s <- s + x.[2]
            reraise ()
    try
        risky ()
    with _ -> s * x.[0]

let private change (r: byref<float>) (factor: inref<float>) = r <- r * factor + 1.0

let ByReference (x: float[]) =
    let mutable a = x.[0]
    change &a &x.[1]
    change &x.[2] &x.[1]
    a * x.[2]

let Texts (x: float[]) =
    let s = x.[0].ToString("F2") + " and " + string x.[1]
    float s.Length * x.[2]

let Interpolation (x: float[]) =
    let s = $"{x.[0]:F2} and {x.[1]}"
    float s.Length * x.[2]
