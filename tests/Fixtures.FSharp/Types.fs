module Fixtures.FSharp.Types

type Point = { X: float; Y: float }

[<Struct>]
type Pair = { First: float; mutable Second: float }

type Shape =
    | Circle of radius: float
    | Rectangle of width: float * height: float
    | Group of Shape list
    | Nothing

[<Struct>]
type Interval =
    | Closed of low: float * high: float
    | Empty

type Vector(x: float, y: float) =
    let norm = x * x + y * y
    member _.X = x
    member _.Y = y
    member val Scale = norm * 2.0 with get, set
    member v.Length = sqrt norm * v.Scale
    member _.Item with get (i: int) = if i = 0 then x else y
    static member (+) (a: Vector, b: Vector) = Vector(a.X + b.X, a.Y + b.Y)
    static member (*) (k: float, a: Vector) = Vector(k * a.X, k * a.Y)
    static member (~-) (a: Vector) = Vector(-a.X, -a.Y)

type IFunction =
    abstract Value: float -> float

[<AbstractClass>]
type Model() =
    abstract Rate: float -> float
    default _.Rate t = t * 0.5
    abstract Price: float -> float

type Lognormal(volatility: float) =
    inherit Model()
    override _.Price s = s * volatility
    override m.Rate t = base.Rate t + m.Price t

let rec private area shape =
    match shape with
    | Circle r -> r * r * 3.0
    | Rectangle(w, h) -> w * h
    | Group shapes -> shapes |> List.fold (fun s shape -> s + area shape) 0.0
    | Nothing -> 0.0

let private (|Small|Large|) (v: float) = if v < 1.0 then Small(v * 3.0) else Large

let private (|Above|_|) limit (v: float) = if v > limit then Some(v - limit) else None

let Records (x: float[]) =
    let p = { X = x.[0]; Y = x.[1] * x.[2] }
    let q = { p with X = p.Y * 2.0 }
    let same = if q = { q with Y = p.Y } && p <> q then 1.0 else 100.0
    (p.X * q.X + q.Y) * same

let StructRecords (x: float[]) =
    let mutable p = { First = x.[0]; Second = x.[1] }
    p.Second <- p.Second * p.First
    let q = { p with First = x.[2] }
    p.Second * q.First + q.Second

let Unions (x: float[]) =
    let shape = Group [ Circle x.[0]; Rectangle(x.[1], x.[2]); Nothing; Group [ Rectangle(x.[0], 2.0) ] ]
    let bound interval =
        match interval with
        | Closed(low, high) when low < high -> high - low
        | Closed(low, _) -> low
        | Empty -> 0.0
    area shape * bound (Closed(x.[1], x.[0])) + bound (Closed(x.[2], x.[0])) + bound Empty

let ActivePatterns (x: float[]) =
    let classify v =
        match v with
        | Above 2.0 rest -> rest * x.[0]
        | Small tripled -> tripled
        | Large -> v * v
    x |> Array.fold (fun s v -> s * 2.0 + classify v) 0.0

let Literals (x: float[]) =
    let pick v =
        match v with
        | 0.0 -> 1.0
        | 1.3 -> x.[1]
        | _ -> v * x.[0]
    pick x.[0] + pick x.[2] + pick 0.0

let Tuples (x: float[]) =
    let a, (b, c) = x.[0] * x.[1], (x.[1], x.[2])
    let struct (d, e) = struct (a + b, c)
    let t = (d, e, a)
    let first, _, third = t
    first * third + fst (c, d) * snd (a, e)

let Options (x: float[]) =
    let half v = if v > 1.0 then Some(v / 2.0) else None
    let total = [ for v in x do match half v with Some h -> h | None -> x.[0] ]
    total.[0] * total.[1] + total.[2]

let Classes (x: float[]) =
    let v = Vector(x.[0], x.[1])
    let w = -(x.[2] * v + Vector(1.0, x.[0]))
    w.Scale <- w.Scale * x.[1]
    v.Length * w.Length + w.[0] * v.[1]

let Inheritance (x: float[]) =
    let model = Lognormal x.[0] :> Model
    model.Price x.[1] * model.Rate x.[2]

let ObjectExpressions (x: float[]) =
    let f =
        { new IFunction with
            member _.Value v = v * x.[0] + 1.0 }
    let model =
        { new Model() with
            member _.Price s = s * x.[1] }
    f.Value x.[1] * model.Price x.[2] + model.Rate x.[0]

let Boxes (x: float[]) =
    let items: objnull list = [ box x.[0]; box 2; box (x.[1] * x.[2]) ]
    let rec total (items: objnull list) =
        match items with
        | [] -> 0.0
        | (:? float as v) :: rest -> v * v + total rest
        | (:? int as n) :: rest -> float n * x.[0] + total rest
        | _ :: rest -> total rest
    total items
