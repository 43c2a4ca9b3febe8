module Fixtures.FSharp.Collections

open System.Collections.Generic
open System.Linq

type private Averaging() =
    member _.Bind(x: float, f: float -> float) = f (x * 2.0)
    member _.Return(x: float) = x + 1.0

let Arrays (x: float[]) =
    let a = Array.zeroCreate<float> 4
    a.[0] <- x.[0]
    a.[1] <- a.[0] * x.[1]
    a.[3] <- a.[1] + x.[2]
    let mutable s = 0.0
    for v in a do
        s <- s + v * v
    s

let Matrices (x: float[]) =
    let m = Array2D.zeroCreate<float> 2 2
    m.[0, 0] <- x.[0]
    m.[0, 1] <- x.[1] * m.[0, 0]
    m.[1, 1] <- m.[0, 1] + x.[2]
    m.[0, 0] * m.[1, 1] - m.[0, 1] * m.[1, 0]

let ArrayFunctions (x: float[]) =
    let squares = x |> Array.map (fun v -> v * v)
    let total = Array.sum squares + Array.sumBy (fun v -> v * x.[0]) x
    total + Array.fold (fun s v -> s * 0.5 + v) 1.0 x + (Array.init 3 (fun i -> x.[i] * float i)).[2]

let Lists (x: float[]) =
    let rec product values =
        match values with
        | [] -> 1.0
        | head :: tail -> head * product tail
    product [ x.[0]; x.[1] ] + product (x.[2] :: [ 2.0; x.[0] ])

let ListExpressions (x: float[]) =
    let values = [ for i in 0 .. 2 do
                       if i <> 1 then
                           yield x.[i] * x.[1] ]
    List.sum values * values.Head

let Sequences (x: float[]) =
    let powers = seq {
        let mutable p = x.[0]
        for _ in 1 .. 3 do
            p <- p * x.[1]
            yield p
        yield! [ x.[2]; p ]
    }
    let mutable s = 0.0
    for p in powers do
        s <- s * 2.0 + p
    s

let ComputationExpressions (x: float[]) =
    let average = Averaging()
    average {
        let! a = x.[0]
        let! b = a * x.[1]
        return a + b * x.[2]
    }

let Generics (x: float[]) =
    let table = Dictionary<string, float>()
    table.["a"] <- x.[0] * x.[1]
    table.["b"] <- table.["a"] + x.[2]
    let list = List<float>(x)
    list.Add table.["b"]
    let mutable s = 0.0
    for v in list do
        s <- s + v * v
    s + table.Values.Sum()

let Linq (x: float[]) =
    x.Where(fun v -> v > 1.0).Select(fun v -> v * x.[1]).Sum() + x.Max() * x.OrderBy(fun v -> v).First()
