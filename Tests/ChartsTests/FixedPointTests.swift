import Testing

@testable import Charts

@Suite struct FixedPointTests {
    @Test func coordinatesHaveAtMostOneDecimalPlace() {
        #expect(FixedPoint.format(12) == "12")
        #expect(FixedPoint.format(12.34) == "12.3")
        #expect(FixedPoint.format(-0.04) == "0")
        #expect(FixedPoint.format(-1.5) == "-1.5")
        #expect(FixedPoint.format(1_234_567.89) == "1234567.9")
    }

    @Test func whatIsNoCoordinateDoesNotReachThePage() {
        #expect(FixedPoint.format(.nan) == "0")
        #expect(FixedPoint.format(.infinity) == "0")
        #expect(FixedPoint.format(1e300) == "1000000000")
    }
}
